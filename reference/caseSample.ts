import type { Column, Condition, Row } from "./caseFile.js";
import { onlyKnown } from "./closedSet.js";

/** The rows of a sample that are used, and typed access to their columns. */
export class CaseSample {
  constructor(
    readonly rows: readonly Row[],
    readonly columns: Readonly<Record<string, Column>>
  ) {}

  get size(): number {
    return this.rows.length;
  }

  /** Text of a column in every row. */
  text(column: string): string[] {
    return this.rows.map((row) => {
      const value = row[column];
      if (value === undefined) throw new Error(`sample: no column ${JSON.stringify(column)}`);
      return value;
    });
  }

  /** Number of a column in every row, NaN where empty. */
  numbers(column: string): Float64Array {
    return Float64Array.from(this.text(column), (value) => {
      const number = value === "" ? NaN : Number(value);
      if (value !== "" && Number.isNaN(number)) throw new Error(`column ${column}: a value is not a number`);
      return number;
    });
  }

  /** Levels of a column in the declared order; those that occur, in rising order, where none are declared. */
  levels(column: string): readonly string[] {
    const declared = this.columns[column]?.levels;
    if (declared) return declared;
    const distinct = [...new Set(this.text(column))].filter((value) => value !== "");
    return this.columns[column]?.type === "number" ? distinct.sort((a, b) => Number(a) - Number(b)) : distinct.sort();
  }

  /** Index of the level in every row, −1 where empty. */
  codes(column: string): Int32Array {
    const index = new Map(this.levels(column).map((level, code) => [level, code]));
    return Int32Array.from(this.text(column), (value) => {
      if (value === "") return -1;
      const code = index.get(value);
      if (code === undefined) throw new Error(`column ${column}: a value is not among its levels`);
      return code;
    });
  }

  /** Whether a column's value is one of a list; numbers are compared as numbers. An empty field never is. */
  listed(column: string, list: readonly (string | number)[]): boolean[] {
    const isNumber = this.columns[column]?.type === "number";
    const wanted = new Set<string | number>(isNumber ? list.map(Number) : list.map(String));
    return this.text(column).map((value) => value !== "" && wanted.has(isNumber ? Number(value) : value));
  }

  /** Mask of the rows that meet all conditions; an empty field meets neither `in` nor `notIn`. */
  where(conditions: readonly Condition[] = []): Uint8Array {
    const mask = new Uint8Array(this.size).fill(1);
    for (const condition of conditions) {
      onlyKnown(condition, ["column", "in", "notIn"], "where");
      const { column, in: within, notIn: without } = condition;
      const text = this.text(column);
      const accepted = within ? this.listed(column, within) : text.map(() => true);
      const refused = without ? this.listed(column, without) : text.map(() => false);
      text.forEach((value, row) => {
        if (value === "" || !accepted[row] || refused[row]) mask[row] = 0;
      });
    }
    return mask;
  }

  /** One mask a combination of levels of the columns, keyed `first|second`. */
  groups(by: readonly string[]): Map<string, Uint8Array> {
    let groups = new Map<string, Uint8Array>([["", new Uint8Array(this.size).fill(1)]]);
    for (const column of by) {
      const codes = this.codes(column);
      const crossed = new Map<string, Uint8Array>();
      for (const [key, mask] of groups)
        this.levels(column).forEach((level, code) =>
          crossed.set(
            key === "" ? level : `${key}|${level}`,
            mask.map((inside, row) => Number(inside && codes[row] === code))
          )
        );
      groups = crossed;
    }
    return groups;
  }
}
