import type { Item, Option } from "../project/item.js";
import { type Answers, missingCode } from "../survey/respondents.js";

/** The option that stands for answers which too few gave. */
export const RARE = "rare";
const rareOption: Option = {
  id: RARE,
  exclusive: false,
  label: { ru: "один из редких ответов", en: "one of the rare answers" }
};

/** Answers of which every option was given by enough respondents. */
export interface MergedAnswers {
  /** Null where fewer than two options would be left: the item is not released. */
  readonly answers: Answers | null;
  /** Options that are no longer told apart, or left out. */
  readonly merged: readonly string[];
}

/**
 * Coarsens rare answers: options that fewer than `minimum` respondents gave become one, together with the next rarest
 * where they are still too few or only one, for a rest of one option would tell it. Of ratings, a rare one is joined to
 * its neighbour (bottom and top coding). A rare exclusive option of a select-all item becomes a missing answer.
 */
export function mergeRareAnswers(answers: Answers, minimum: number): MergedAnswers {
  switch (answers.item.type) {
    case "single":
      return mergeChoices(answers, minimum);
    case "rating":
      return mergeRatings(answers, minimum);
    case "multiple":
      return mergeTicks(answers, minimum);
  }
}

function mergeChoices(answers: Answers, minimum: number): MergedAnswers {
  const { item, codes } = answers;
  const counts = item.options.map((_, option) => codes.reduce((sum, code) => sum + Number(code === option), 0));
  const merged = rarest(counts, minimum, (options) => options.reduce((sum, option) => sum + counts[option]!, 0));
  if (merged.length === 0) return { answers, merged: [] };
  const kept = item.options.filter((_, option) => !merged.includes(option));
  const isTold = counts.some((count, option) => count > 0 && !merged.includes(option));
  const left = !isTold
    ? null
    : recode(answers, { ...item, options: [...kept, rareOption] }, (option) =>
        merged.includes(option) ? kept.length : kept.indexOf(item.options[option]!)
      );
  return { answers: left, merged: merged.map((option) => item.options[option]!.id) };
}

/** Options to be joined: all rare ones and the next rarest until they are two at least, and enough gave one of them. */
function rarest(
  counts: readonly number[],
  minimum: number,
  together: (options: readonly number[]) => number
): number[] {
  const order = [...counts.keys()]
    .filter((option) => counts[option]! > 0)
    .sort((a, b) => counts[a]! - counts[b]! || a - b);
  const rare = order.filter((option) => counts[option]! < minimum).length;
  if (rare === 0) return [];
  let taken = Math.max(2, rare);
  while (together(order.slice(0, taken)) < minimum && taken < order.length) taken++;
  return order.slice(0, taken);
}

/**
 * Joins the thinnest rating to its thinner neighbour until none is rare. Without both best ratings it is a plain
 * choice.
 */
function mergeRatings(answers: Answers, minimum: number): MergedAnswers {
  const { item, codes } = answers;
  let groups = item.options.map((option, index) => ({
    label: option.label,
    from: index,
    to: index,
    count: codes.reduce((sum, code) => sum + Number(code === index), 0)
  }));
  if (groups.every(({ count }) => count >= minimum || count === 0)) return { answers, merged: [] };
  for (;;) {
    const thin = groups.filter(({ count }) => count < minimum).sort((a, b) => a.count - b.count)[0];
    if (!thin || groups.length < 2) break;
    const at = groups.indexOf(thin);
    const neighbours = [at - 1, at + 1].filter((index) => groups[index] !== undefined);
    const other = neighbours.sort((a, b) => groups[a]!.count - groups[b]!.count)[0]!;
    const [low, high] = [groups[Math.min(at, other)]!, groups[Math.max(at, other)]!];
    const joined = { label: orText(low.label, high.label), from: low.from, to: high.to, count: low.count + high.count };
    groups = [...groups.slice(0, Math.min(at, other)), joined, ...groups.slice(Math.max(at, other) + 1)];
  }
  const merged = groups
    .filter(({ from, to }) => to > from)
    .flatMap(({ from, to }) => item.options.slice(from, to + 1).map(({ id }) => id));
  if (groups.length < 2) return { answers: null, merged };
  const best = item.options.length - 2;
  const type = groups.some(({ from, to }) => to > from && to >= best) ? "single" : "rating";
  const options = groups.map(({ label, from, to }): Option => ({
    id: item.options[from === 0 ? to : from]!.id,
    label,
    exclusive: false
  }));
  const codeOf = (option: number): number => groups.findIndex(({ from, to }) => option >= from && option <= to);
  return { answers: recode(answers, { ...item, type, options }, codeOf), merged };
}

function orText(low: Option["label"], high: Option["label"]): Option["label"] {
  return { ru: `${low.ru} или ${high.ru}`, en: `${low.en} or ${high.en}` };
}

function mergeTicks({ item, codes, ticks }: Answers, minimum: number): MergedAnswers {
  const counts = ticks!.map((tick) => tick.reduce((sum, ticked) => sum + ticked, 0));
  const isExclusive = (option: number): boolean => item.options[option]!.exclusive;
  const dropped = [...counts.keys()].filter(
    (option) => isExclusive(option) && counts[option]! > 0 && counts[option]! < minimum
  );
  const real = counts.map((count, option) => (isExclusive(option) ? 0 : count));
  const unionOf = (options: readonly number[]): Uint8Array =>
    Uint8Array.from(codes, (_, row) => Number(options.some((option) => ticks![option]![row] === 1)));
  const countOf = (ticked: Uint8Array): number => ticked.reduce((sum, tick) => sum + tick, 0);
  const merged = rarest(real, minimum, (options) => countOf(unionOf(options)));
  if (merged.length + dropped.length === 0) return { answers: { item, codes, ticks }, merged: [] };
  const kept = [...item.options.keys()].filter((option) => !merged.includes(option) && !dropped.includes(option));
  const any = unionOf(merged);
  const isDropped = (row: number): boolean => dropped.some((option) => ticks![option]![row] === 1);
  const joins = merged.length > 0;
  if (kept.length + Number(joins) < 2 || (joins && countOf(any) < minimum))
    return { answers: null, merged: item.options.map(({ id }) => id) };
  return {
    answers: {
      item: { ...item, options: [...kept.map((option) => item.options[option]!), ...(joins ? [rareOption] : [])] },
      codes: codes.map((code, row) => (code >= 0 && isDropped(row) ? missingCode("no_answer") : code)),
      ticks: [
        ...kept.map((option) => ticks![option]!.map((ticked, row) => (isDropped(row) ? 0 : ticked))),
        ...(joins ? [any] : [])
      ]
    },
    merged: [...merged, ...dropped].map((option) => item.options[option]!.id)
  };
}

function recode({ codes }: Answers, item: Item, codeOf: (option: number) => number): Answers {
  return { item, codes: codes.map((code) => (code < 0 ? code : codeOf(code))), ticks: null };
}
