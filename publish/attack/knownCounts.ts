import type { Answers, Respondents } from "../../loaders/survey/respondents.js";
import type { DomainAtoms } from "./domainAtoms.js";

/** Answers, counted by kind of respondent, and what every published figure counts of them. */
export interface CountedAnswers {
  readonly options: number;
  /** By kind, then option. The last option is not an unknown: it is what the others leave of the base. */
  readonly counts: Int32Array;
  readonly figures: readonly { readonly option: string; readonly measure: string; readonly coefficients: readonly number[] }[];
  /** Sums over the options but the last that are not negative, at most the base, or just the base. */
  readonly limits: readonly { readonly coefficients: readonly number[]; readonly range: "not negative" | "at most the base" | "the base" }[];
  /** Least and most of the first option by kind, with the counts of other answers as they are; null where it depends on none. */
  readonly beside: { readonly least: Int32Array; readonly most: Int32Array } | null;
  /** By kind, what those who exclude one another have more than the base where some gave several; null where nobody can. */
  readonly surplus: Int32Array | null;
}

/** Counts of one item: what stands behind its published figures. */
export interface CountedItem {
  readonly item: string;
  readonly bases: Int32Array;
  /** Answers that exclude one another: all of a question with one answer, every option by itself of one with several. */
  readonly answers: readonly CountedAnswers[];
  /** All options of a question with several answers, `any` of them, and the answers that exclude them. */
  readonly together: CountedAnswers | null;
}

/** Counts the respondents of a survey by kind and answer, straight from the rows. */
export function knownCounts(respondents: Respondents, atoms: DomainAtoms): CountedItem[] {
  const label = (domain: string, row: number): string => {
    const column = respondents.domains.get(domain);
    return column === undefined || column.codes[row]! < 0 ? "" : column.categories[column.codes[row]!]!;
  };
  const kinds = Int32Array.from({ length: respondents.rows }, (_, row) =>
    atoms.atomOf(label("sex", row), Number.parseInt(label("age", row), 10), label("district", row)));
  return respondents.answers.map((answers) => {
    const bases = new Int32Array(atoms.count);
    kinds.forEach((kind, row) => (bases[kind]! += Number(answers.codes[row]! >= 0)));
    return { item: answers.item.id, bases, ...countAnswers(answers, kinds, atoms.count) };
  });
}

/** All ticks together, which every share of answers is a share of. */
export const TICKS = "ticks";

type Figures = CountedAnswers["figures"];
const ticksOf = (coefficients: readonly number[]): Figures[number] => ({ option: TICKS, measure: "share_of_answers", coefficients });
const unit = (at: number, options: number): number[] => Array.from({ length: options }, (_, other) => Number(other === at));

function countAnswers({ item, codes, ticks }: Answers, kinds: Int32Array, atoms: number): Pick<CountedItem, "answers" | "together"> {
  const count = (options: number, chosen: (row: number) => number, figures: Figures): CountedAnswers => {
    const counts = new Int32Array(atoms * options);
    kinds.forEach((kind, row) => { if (codes[row]! >= 0) counts[kind * options + chosen(row)]! += 1; });
    const limits = options > 2 ? [{ coefficients: Array.from({ length: options - 1 }, () => 1), range: "at most the base" as const }] : [];
    return { options, counts, figures, limits, beside: null, surplus: null };
  };
  const share = (option: string, at: number, options: number): Figures[number] =>
    ({ option, measure: "share", coefficients: unit(at, options) });
  const size = item.options.length;
  const shares = item.options.map(({ id }, at) => share(id, at, size));
  if (item.type === "single") return { answers: [count(size, (row) => codes[row]!, shares)], together: null };
  if (item.type === "rating")
    return {
      answers: [count(size, (row) => codes[row]!, [
        ...shares, { option: "mean", measure: "mean", coefficients: item.options.map(({ id }) => Number(id)) },
        { option: "top_two_box", measure: "top_two_box", coefficients: item.options.map((_, at) => Number(at >= size - 2)) }
      ])],
      together: null
    };
  const exclusive = item.options.flatMap((option, at) => (option.exclusive ? [at] : []));
  const several = item.options.flatMap((option, at) => (option.exclusive ? [] : [at]));
  const isTicked = (at: number, row: number): boolean => ticks![at]![row] === 1;
  const isAny = (row: number): boolean => several.some((at) => isTicked(at, row));
  const told = (row: number): number => Number(isAny(row)) + exclusive.filter((at) => isTicked(at, row)).length;
  const yesOrNo = (option: string, isYes: (row: number) => boolean): CountedAnswers => count(2, (row) => Number(!isYes(row)), [share(option, 0, 2)]);
  const single = several.map((at) => yesOrNo(item.options[at]!.id, (row) => isTicked(at, row)));
  const surplus = new Int32Array(atoms);
  const union = yesOrNo("any", isAny);
  const others = exclusive.map((at) => yesOrNo(item.options[at]!.id, (row) => isTicked(at, row)));
  kinds.forEach((kind, row) => { if (codes[row]! >= 0) surplus[kind]! += told(row) - 1; });
  const isWhole = exclusive.length > 0 && kinds.every((_, row) => codes[row]! < 0 || told(row) === 1);
  const whole = !isWhole ? null : count(1 + exclusive.length, (row) =>
    (isAny(row) ? 0 : 1 + exclusive.findIndex((at) => isTicked(at, row))), ["any", ...exclusive.map((at) => item.options[at]!.id)]
    .map((option, at) => share(option, at, 1 + exclusive.length)));
  return besideOneAnother(single, union, others, whole, surplus);
}

/**
 * Options of which several can be ticked: each is no more than `any` of them, and all together are no fewer (Fréchet's
 * bounds on a union).
 *
 * @param single those who ticked each, and the others
 * @param union those who ticked any
 * @param others those who gave each answer that excludes the rest
 * @param whole those who ticked any or gave each of the answers that exclude it; null where some did both, or neither
 * @param surplus by kind, what `any` and the answers that exclude it have more than the base: those who gave several of these
 */
function besideOneAnother(
  single: readonly CountedAnswers[], union: CountedAnswers, others: readonly CountedAnswers[], whole: CountedAnswers | null, surplus: Int32Array
): Pick<CountedItem, "answers" | "together"> {
  const all = [...single, union, ...others];
  const [any, unknowns] = [single.length, all.length];
  const counted = Array.from(surplus, (_, atom) => all.map(({ counts }) => counts[2 * atom]!));
  const ticks = counted.map((counts) => counts.slice(0, any).reduce((sum, value) => sum + value, 0));
  const byKind = (value: (counts: readonly number[], atom: number) => number): Int32Array => Int32Array.from(counted, value);
  const sumOf = (...terms: readonly (readonly [number, number])[]): number[] => {
    const coefficients = Array.from({ length: unknowns }, () => 0);
    for (const [at, coefficient] of terms) coefficients[at] = coefficient;
    return coefficients;
  };
  const optionTerms = single.map((_, option) => [option, 1] as const);
  const otherTerms = others.map((_, at) => [any + 1 + at, 1] as const);
  const most = byKind((counts) => counts[any]!);
  return {
    answers: [
      ...single.map((answers, option) =>
        ({ ...answers, figures: [...answers.figures, ticksOf([1, 0])], beside: { most, least: byKind((counts, atom) => Math.max(0, counts[any]! - ticks[atom]! + counts[option]!)) } })),
      ...(whole === null ? [] : [
        { ...whole, beside: { most: byKind((_, atom) => ticks[atom]!), least: byKind((counts) => Math.max(0, ...counts.slice(0, any))) } }
      ])
    ],
    together: {
      options: unknowns + 1, beside: null, surplus,
      counts: Int32Array.from(counted.flatMap((counts) => [...counts, 0])),
      figures: [
        ...all.map(({ figures: [figure] }, at) => ({ ...figure!, coefficients: unit(at, unknowns + 1) })),
        ticksOf([...sumOf(...optionTerms), 0])
      ].filter(({ option }) => option !== "any" || others.length > 0),
      limits: [
        { coefficients: sumOf([any, 1], ...otherTerms), range: "the base" },
        { coefficients: sumOf(...optionTerms, [any, -1]), range: "not negative" },
        ...single.map((_, option) => ({ coefficients: sumOf([any, 1], [option, -1]), range: "not negative" as const }))
      ]
    }
  };
}
