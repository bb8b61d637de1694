import type { ColumnProfile } from "./profileColumn.js";

/** How the ticked options of a cell are joined, and the options. */
export interface JoinedOptions {
  readonly separator: string;
  readonly options: readonly string[];
}

const separators = ["; ", ";", ", ", " | ", "|", "\n", " / ", "/", ","] as const;

/**
 * Whether the cells of a column join ticked options: then parts come again in other company. A part that only ever
 * follows one other belongs to it: options may hold the separator themselves.
 */
export function detectSeparator({ counts }: Pick<ColumnProfile, "counts">): JoinedOptions | null {
  const cells = [...counts];
  for (const separator of separators) {
    const joined = cells.filter(([text]) => text.includes(separator));
    const share = joined.reduce((sum, [, count]) => sum + count, 0) / cells.reduce((sum, [, count]) => sum + count, 0);
    if (joined.length < 2 || share < 0.05) continue;
    if (!areRepeated(cells, separator)) continue;
    const options = mergeParts(
      cells.map(([text]) => partsOf(text, separator)),
      separator
    );
    const isTerminated = cells.every(([text]) => text.endsWith(separator));
    if (options.length >= 2 && options.length <= 60 && (isTerminated || options.length <= 0.8 * cells.length)) {
      return { separator, options };
    }
  }
  return null;
}

/** Ticked options come again and again; the parts of free sentences do not. */
function areRepeated(cells: readonly (readonly [string, number])[], separator: string): boolean {
  const counts = new Map<string, number>();
  for (const [text, count] of cells) {
    for (const part of partsOf(text, separator)) counts.set(part, (counts.get(part) ?? 0) + count);
  }
  const all = [...counts.values()];
  const often = all.filter((count) => count >= 3);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return sum(often) >= 0.9 * sum(all);
}

function partsOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Different cells in which two parts stand together, and never apart, to be one option. */
const leastTogether = 3;

function mergeParts(cells: readonly (readonly string[])[], separator: string): string[] {
  const before = new Map<string, Set<string | null>>();
  const counts = new Map<string, number>();
  for (const parts of cells) {
    parts.forEach((part, index) => {
      const own = before.get(part) ?? new Set();
      before.set(part, own.add(parts[index - 1] ?? null));
      counts.set(part, (counts.get(part) ?? 0) + 1);
    });
  }
  const tails = new Map(
    [...before].flatMap(([part, seen]) => {
      const [only] = seen;
      if (seen.size !== 1 || only === null || only === undefined) return [];
      const isContinued = /^\p{Ll}/u.test(part);
      const isInseparable = counts.get(part) === counts.get(only) && counts.get(part)! >= leastTogether;
      return isContinued || isInseparable ? [[only, part] as const] : [];
    })
  );
  const merged = [...before.keys()].map((part) => (tails.has(part) ? `${part}${separator}${tails.get(part)!}` : part));
  return merged.filter((_, index) => ![...tails.values()].includes([...before.keys()][index]!));
}
