import type { Measure } from "../tabulate/cellVariables.js";
import type { Answers } from "../survey/respondents.js";

/** Answers that exclude one another, and the published figures that are made of them. */
export interface AnswerTable {
  /** What every row chose; -1 outside the base. */
  readonly optionOf: (row: number) => number;
  readonly options: number;
  readonly figures: readonly { readonly option: string; readonly measure: Measure }[];
  /** By figure, what every option counts in it. */
  readonly coefficients: readonly (readonly number[])[];
}

/**
 * The tables of counts behind an item's figures. A choice of one, or a rating, is one table of all its options; of a
 * select-all item every option is a table of its own (ticked or not), and `any` is one with the options that exclude it.
 */
export function answerTables({ item, codes, ticks }: Answers): AnswerTable[] {
  const unit = (size: number): number[][] =>
    Array.from({ length: size }, (_, at) => Array.from({ length: size }, (_, option) => Number(option === at)));
  const shares = item.options.map(({ id }) => ({ option: id, measure: "share" as const }));
  const count = item.options.length;
  const chosen = (row: number): number => (codes[row]! < 0 ? -1 : codes[row]!);
  switch (item.type) {
    case "single":
      return [{ optionOf: chosen, options: count, figures: shares, coefficients: unit(count) }];
    case "rating":
      return [{
        optionOf: chosen, options: count,
        figures: [...shares, { option: "mean", measure: "mean" }, { option: "top_two_box", measure: "top_two_box" }],
        coefficients: [
          ...unit(count), item.options.map(({ id }) => Number(id)), item.options.map((_, at) => Number(at >= count - 2))
        ]
      }];
    case "multiple": {
      const exclusive = item.options.flatMap((option, at) => (option.exclusive ? [at] : []));
      const real = item.options.flatMap((option, at) => (option.exclusive ? [] : [at]));
      const ticked = (at: number, row: number): boolean => ticks![at]![row] === 1;
      const whole: AnswerTable = {
        optionOf: (row) => (codes[row]! < 0 ? -1 : 1 + exclusive.findIndex((at) => ticked(at, row))),
        options: 1 + exclusive.length,
        figures: [{ option: "any", measure: "share" }, ...exclusive.map((at) => shares[at]!)],
        coefficients: unit(1 + exclusive.length)
      };
      return [
        ...real.map((at): AnswerTable => ({
          optionOf: (row) => (codes[row]! < 0 ? -1 : Number(!ticked(at, row))), options: 2, figures: [shares[at]!],
          coefficients: [[1, 0]]
        })),
        whole
      ];
    }
  }
}
