import fc from "fast-check";
import type { Margin } from "../../src/statistics/margin.js";

/** A made-up poll whose margins can always be met: every combination of categories has a respondent. */
export interface Poll {
  baseWeights: Float64Array;
  margins: Margin[];
  /** 0/1 answers, NaN for missing. */
  answers: Float64Array;
  domain: Uint8Array;
}

const SEXES = ["m", "f"];
const AGES = ["18-34", "35-54", "55+"];

interface Row {
  sex: number;
  age: number;
  weight: number;
  answer: 0 | 1 | null;
  inside: boolean;
}

const corners: Row[] = SEXES.flatMap((_, sex) =>
  AGES.map((_, age) => ({ sex, age, weight: 1, answer: ((sex + age) % 2) as 0 | 1, inside: age > 0 }))
);

const row: fc.Arbitrary<Row> = fc.record({
  sex: fc.integer({ min: 0, max: 1 }),
  age: fc.integer({ min: 0, max: 2 }),
  weight: fc.double({ min: 0.2, max: 5, noNaN: true }),
  answer: fc.constantFrom(0, 1, null),
  inside: fc.boolean()
});

const target = fc.integer({ min: 50, max: 5000 });

/** Polls of 6 to 86 respondents with margins of sex and age that add up to the same population. */
export const polls: fc.Arbitrary<Poll> = fc
  .record({
    rows: fc.array(row, { maxLength: 80 }),
    ages: fc.tuple(target, target, target),
    men: fc.double({ min: 0.1, max: 0.9, noNaN: true })
  })
  .map(({ rows, ages, men }) => {
    const all = [...corners, ...rows];
    const people = ages[0] + ages[1] + ages[2];
    const codes = (of: (row: Row) => number) => Int32Array.from(all, of);
    return {
      baseWeights: Float64Array.from(all, ({ weight }) => weight),
      margins: [
        {
          name: "sex",
          codes: codes(({ sex }) => sex),
          categories: SEXES,
          targets: Float64Array.of(men * people, people - men * people)
        },
        { name: "age", codes: codes(({ age }) => age), categories: AGES, targets: Float64Array.from(ages) }
      ],
      answers: Float64Array.from(all, ({ answer }) => answer ?? NaN),
      domain: Uint8Array.from(all, ({ inside }) => Number(inside))
    };
  });

/** The poll with its rows in another order. */
export function reorder({ baseWeights, margins, answers, domain }: Poll, order: readonly number[]): Poll {
  return {
    baseWeights: Float64Array.from(order, (row) => baseWeights[row]!),
    margins: margins.map((margin) => ({ ...margin, codes: Int32Array.from(order, (row) => margin.codes[row]!) })),
    answers: Float64Array.from(order, (row) => answers[row]!),
    domain: Uint8Array.from(order, (row) => domain[row]!)
  };
}

/** Rows from last to first: an order that is never the same for two rows or more. */
export const backwards = (rows: number) => Array.from({ length: rows }, (_, row) => rows - 1 - row);

/** Largest relative difference of two arrays. */
export function largestDifference(first: Float64Array, second: Float64Array): number {
  return first.reduce((most, value, index) => Math.max(most, Math.abs(value / second[index]! - 1)), 0);
}
