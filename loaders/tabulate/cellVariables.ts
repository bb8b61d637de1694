import type { Answers } from "../survey/respondents.js";

export type Measure = "share" | "mean" | "top_two_box" | "share_of_answers";

/** A number of every respondent that cells are means of; NaN outside the base. */
export interface CellVariable {
  readonly item: string;
  readonly option: string;
  readonly optionOrd: number;
  readonly measure: Measure;
  readonly values: Float64Array;
}

/**
 * The variables that an item is tabulated by: 0/1 of every option; of a rating also the mean and the two best
 * ratings; of a select-all item also whether any real option was ticked. A missing kind is outside the base.
 */
export function cellVariables(answers: Answers): CellVariable[] {
  const { item, codes, ticks } = answers;
  const variable = (
    option: string,
    optionOrd: number,
    measure: Measure,
    value: (row: number) => number
  ): CellVariable => ({
    item: item.id,
    option,
    optionOrd,
    measure,
    values: ofRespondents(codes, value)
  });
  const shares = item.options.map(({ id }, index) =>
    variable(id, index, "share", ticks ? (row) => ticks[index]![row]! : (row) => Number(codes[row] === index))
  );
  const count = item.options.length;
  switch (item.type) {
    case "single":
      return shares;
    case "multiple": {
      const real = item.options.flatMap(({ exclusive }, index) => (exclusive ? [] : [index]));
      return [
        ...shares,
        variable("any", count, "share", (row) => Number(real.some((index) => ticks![index]![row] === 1)))
      ];
    }
    case "rating":
      return [
        ...shares,
        variable("mean", count, "mean", (row) => Number(item.options[codes[row]!]!.id)),
        variable("top_two_box", count + 1, "top_two_box", (row) => Number(codes[row]! >= count - 2))
      ];
  }
}

/** For every respondent the number of real options ticked; NaN outside the base. */
export function ticksOfRespondent({ item, codes, ticks }: Answers): Float64Array {
  const real = item.options.flatMap(({ exclusive }, index) => (exclusive ? [] : [index]));
  return ofRespondents(codes, (row) => real.reduce((sum, index) => sum + ticks![index]![row]!, 0));
}

/** A loop: `Float64Array.from` goes through an iterator, which takes several times as long. */
function ofRespondents(codes: Answers["codes"], value: (row: number) => number): Float64Array {
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) values[row] = codes[row]! < 0 ? NaN : value(row);
  return values;
}
