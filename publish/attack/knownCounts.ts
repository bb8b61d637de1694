import type { Answers, Respondents } from "../../loaders/survey/respondents.js";
import type { DomainAtoms } from "./domainAtoms.js";

/** Answers that exclude one another, counted by kind of respondent, and what every published figure counts of them. */
export interface CountedAnswers {
  readonly options: number;
  /** By kind, then option. */
  readonly counts: Int32Array;
  readonly figures: readonly { readonly option: string; readonly measure: string; readonly coefficients: readonly number[] }[];
}

/** Counts of one item: what stands behind its published figures. */
export interface CountedItem {
  readonly item: string;
  readonly bases: Int32Array;
  readonly answers: readonly CountedAnswers[];
}

/** Counts the respondents of a survey by kind and answer, straight from the rows. */
export function knownCounts(respondents: Respondents, atoms: DomainAtoms): CountedItem[] {
  const label = (domain: string, row: number): string => {
    const column = respondents.domains.get(domain);
    return column === undefined || column.codes[row]! < 0 ? "" : column.categories[column.codes[row]!]!;
  };
  const kinds = Int32Array.from({ length: respondents.rows }, (_, row) =>
    atoms.atomOf(label("sex", row), Number.parseInt(label("age", row) || "0", 10), label("district", row)));
  return respondents.answers.map((answers) => {
    const bases = new Int32Array(atoms.count);
    kinds.forEach((kind, row) => (bases[kind]! += Number(answers.codes[row]! >= 0)));
    return { item: answers.item.id, bases, answers: countAnswers(answers, kinds, atoms.count) };
  });
}

function countAnswers({ item, codes, ticks }: Answers, kinds: Int32Array, atoms: number): CountedAnswers[] {
  const count = (options: number, chosen: (row: number) => number, figures: CountedAnswers["figures"]): CountedAnswers => {
    const counts = new Int32Array(atoms * options);
    kinds.forEach((kind, row) => { if (codes[row]! >= 0) counts[kind * options + chosen(row)]! += 1; });
    return { options, counts, figures };
  };
  const share = (option: string, at: number, options: number): CountedAnswers["figures"][number] =>
    ({ option, measure: "share", coefficients: Array.from({ length: options }, (_, other) => Number(other === at)) });
  const size = item.options.length;
  const shares = item.options.map(({ id }, at) => share(id, at, size));
  if (item.type === "single") return [count(size, (row) => codes[row]!, shares)];
  if (item.type === "rating")
    return [count(size, (row) => codes[row]!, [
      ...shares, { option: "mean", measure: "mean", coefficients: item.options.map(({ id }) => Number(id)) },
      { option: "top_two_box", measure: "top_two_box", coefficients: item.options.map((_, at) => Number(at >= size - 2)) }
    ])];
  const exclusive = item.options.flatMap((option, at) => (option.exclusive ? [at] : []));
  const single = item.options.flatMap((option, at): CountedAnswers[] => option.exclusive ? [] : [
    count(2, (row) => 1 - ticks![at]![row]!, [share(option.id, 0, 2)])
  ]);
  const whole = count(1 + exclusive.length, (row) => 1 + exclusive.findIndex((at) => ticks![at]![row] === 1), [
    share("any", 0, 1 + exclusive.length),
    ...exclusive.map((at, position) => share(item.options[at]!.id, position + 1, 1 + exclusive.length))
  ]);
  return [...single, whole];
}
