import type { Item } from "../project/item.js";
import { foldText } from "./foldText.js";

/** An item of the bank that a question may be, with the option of every text that is understood. */
export interface ItemMatch {
  readonly item: Item;
  readonly codes: ReadonlyMap<string, string>;
  /** Share of the question's texts that are options of the item, 0 to 1. */
  readonly coverage: number;
  /** Share of the question's words that are words of the item's wording. */
  readonly likeness: number;
}

/** A question as the extract has it. */
export interface Question {
  readonly wording: string;
  readonly isMultiple: boolean;
  /** What a cell or a column stands for, by cell or column. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** Items of the bank whose options are most of the question's texts, the best first. */
export function matchItems(question: Question, items: Iterable<Item>): ItemMatch[] {
  const texts = [...question.meanings];
  const matches = [...items]
    .filter(({ type }) => (type === "multiple") === question.isMultiple)
    .map((item): ItemMatch => {
      const codes = new Map(
        texts.flatMap(([raw, text]) => {
          const option = optionOf(item, text);
          return option === null ? [] : [[raw, option] as const];
        })
      );
      return {
        item,
        codes,
        coverage: texts.length === 0 ? 0 : codes.size / texts.length,
        likeness: likeness(question.wording, item)
      };
    });
  const score = ({ coverage, likeness: words }: ItemMatch) => coverage + words;
  return matches
    .filter(({ coverage, likeness: words }) => coverage >= 0.5 && words >= 0.2)
    .sort((a, b) => score(b) - score(a));
}

function optionOf({ options }: Item, text: string): string | null {
  const folded = foldText(text);
  const same = options.find(({ label }) => foldText(label.ru) === folded || foldText(label.en) === folded);
  if (same !== undefined) return same.id;
  const words = wordSet(folded);
  const alike = options.find(
    ({ label }) => words === wordSet(foldText(label.ru)) || words === wordSet(foldText(label.en))
  );
  return (alike ?? options.find(({ id }) => id === folded))?.id ?? null;
}

/** The same words in any order: «каждый или почти каждый день». */
function wordSet(folded: string): string {
  return [...new Set(folded.match(/[\p{L}\d]+/gu))].sort().join(" ");
}

function likeness(wording: string, { wording: own, label }: Item): number {
  const words = wordsOf(wording);
  const best = [own.ru, own.en, label.ru, label.en].map((text) => {
    const theirs = wordsOf(text);
    const shared = [...words].filter((word) => theirs.has(word)).length;
    return shared / Math.max(1, Math.min(words.size, theirs.size));
  });
  return words.size === 0 ? 0 : Math.max(...best);
}

/** Beginnings of the longer words: endings change in Russian. */
function wordsOf(text: string): Set<string> {
  return new Set((foldText(text).match(/[\p{L}\d]{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
}
