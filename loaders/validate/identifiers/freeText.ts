import type { ColumnTexts } from "./columnTexts.js";

const separators = [";", "|", ", "];

/**
 * Texts of a column that respondents wrote themselves: several words, and seldom the same ones twice. Options of a
 * closed question come again and again, and so do the parts of cells that join the ticked options.
 */
export function freeText(column: ColumnTexts): string[] {
  const wordy = [...column.counts].filter(([text]) => isWordy(text));
  if (wordy.length < 5) return [];
  const often = Math.max(2, 0.0005 * column.filled);
  const parts = commonParts(wordy.map(([text]) => text));
  const rare = wordy.filter(([text, count]) => count <= often && !isJoined(text, parts));
  if (rare.length < 5) return [];
  const cells = (texts: readonly (readonly [string, number])[]) => texts.reduce((sum, [, count]) => sum + count, 0);
  const isSmall = column.filled < 1000;
  const differ = isSmall ? wordy.length >= cells(wordy) / 2 : rare.length >= cells(rare) / 2;
  return differ || (!isSmall && areSentences(rare)) ? rare.map(([text]) => text) : [];
}

const threeWords = /\p{L}\P{L}+\p{L}+\P{L}+\p{L}/u;

/** A key of letters and digits without a space is no sentence. */
function isWordy(text: string): boolean {
  return text.length >= 15 && !/^\S*\d\S*$/.test(text) && threeWords.test(text);
}

function areSentences(texts: readonly (readonly [string, number])[]): boolean {
  const words = texts.map(([text]) => text.split(/\s+/).length).sort((a, b) => a - b);
  return words[Math.floor(words.length / 2)]! >= 5;
}

/** Parts between separators that at least three different cells share, by separator. */
function commonParts(texts: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    separators.map((separator) => {
      const seen = new Map<string, number>();
      for (const text of texts.filter((joined) => joined.includes(separator))) {
        for (const part of new Set(partsOf(text, separator))) seen.set(part, (seen.get(part) ?? 0) + 1);
      }
      return [separator, new Set([...seen].filter(([, count]) => count >= 3).map(([part]) => part))];
    })
  );
}

function isJoined(text: string, common: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return separators.some((separator) => {
    if (!text.includes(separator)) return false;
    const parts = partsOf(text, separator);
    return parts.length > 1 && parts.every((part) => common.get(separator)!.has(part));
  });
}

function partsOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
