import type { CountedAnswers, CountedItem } from "./knownCounts.js";

/** All ticks together, which every share of answers is a share of. */
export const TICKS = "ticks";

const ticksOf = (coefficients: readonly number[]): CountedAnswers["figures"][number] => ({
  option: TICKS,
  measure: "share_of_answers",
  coefficients
});

/**
 * Options of which several can be ticked: each is no more than `any` of them, and all together are no fewer (Fréchet's
 * bounds on a union).
 *
 * @param single those who ticked each, and the others
 * @param union those who ticked any
 * @param others those who gave each answer that excludes the rest
 * @param whole those who ticked any or gave each of the answers that exclude it; null where some did both, or neither,
 *   or are asked something because of the latter
 * @param asked those who are asked another item because of some of the above, which `leading` counts in this order
 * @param surplus by kind, what `any` and the answers that exclude it have more than the base: those who gave several of
 *   these
 */
export function besideOneAnother(
  single: readonly CountedAnswers[],
  union: CountedAnswers,
  others: readonly CountedAnswers[],
  whole: CountedAnswers | null,
  asked: readonly { readonly leading: readonly number[]; readonly counted: CountedAnswers }[],
  surplus: Int32Array
): Pick<CountedItem, "answers" | "together"> {
  const all = [...single, union, ...others, ...asked.map(({ counted }) => counted)];
  const [any, unknowns] = [single.length, all.length];
  const counted = Array.from(surplus, (_, atom) => all.map(({ counts }) => counts[2 * atom]!));
  const ticks = counted.map((counts) => counts.slice(0, any).reduce((sum, value) => sum + value, 0));
  const byKind = (value: (counts: readonly number[], atom: number) => number): Int32Array =>
    Int32Array.from(counted, value);
  const sumOf = (...terms: readonly (readonly [number, number])[]): number[] => {
    const coefficients = Array.from({ length: unknowns }, () => 0);
    for (const [at, coefficient] of terms) coefficients[at] = coefficient;
    return coefficients;
  };
  const optionTerms = single.map((_, option) => [option, 1] as const);
  const otherTerms = others.map((_, at) => [any + 1 + at, 1] as const);
  const routes = asked.map(({ leading }, at) => ({ leading, at: any + 1 + others.length + at }));
  const leftBy = (counts: readonly number[], leading: readonly number[], option: number, union: number): number =>
    counts[union]! - leading.reduce((sum, other) => sum + (other === option ? 0 : counts[other]!), 0);
  const besideOf = (option: number): CountedAnswers["beside"] => {
    const unions = [
      { leading: [...single.keys()], at: any },
      ...routes.filter(({ leading }) => leading.includes(option))
    ];
    return {
      most: byKind((counts) => Math.min(...unions.map(({ at }) => counts[at]!))),
      least: byKind((counts) => Math.max(0, ...unions.map(({ leading, at }) => leftBy(counts, leading, option, at))))
    };
  };
  return {
    answers: [
      ...single.map((answers, option) => ({
        ...answers,
        figures: [...answers.figures, ticksOf([1, 0])],
        beside: besideOf(option)
      })),
      ...(whole === null
        ? []
        : [
            {
              ...whole,
              beside: {
                most: byKind((_, atom) => ticks[atom]!),
                least: byKind((counts) => Math.max(0, ...counts.slice(0, any)))
              }
            }
          ])
    ],
    together: {
      options: unknowns + 1,
      unknowns: all.flatMap((counted) => counted.unknowns),
      beside: null,
      surplus,
      counts: Int32Array.from(counted.flatMap((counts) => [...counts, 0])),
      figures: [
        ...all.map(({ figures: [figure] }, at) => ({ ...figure!, coefficients: [...sumOf([at, 1]), 0] })),
        ticksOf([...sumOf(...optionTerms), 0])
      ].filter(({ option }) => option !== "any" || others.length > 0),
      limits: [
        { coefficients: sumOf([any, 1], ...otherTerms), range: "the base" },
        { coefficients: sumOf(...optionTerms, [any, -1]), range: "not negative" },
        ...single.map((_, option) => ({ coefficients: sumOf([any, 1], [option, -1]), range: "not negative" as const })),
        ...routes.flatMap(({ leading, at }) =>
          [
            sumOf(...leading.map((option) => [option, 1] as const), [at, -1]),
            ...leading.map((option) => sumOf([at, 1], [option, -1])),
            ...(leading.every((option) => option < any) ? [sumOf([any, 1], [at, -1])] : [])
          ].map((coefficients) => ({ coefficients, range: "not negative" as const }))
        )
      ]
    }
  };
}
