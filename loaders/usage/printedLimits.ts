import type { DisclosurePolicy } from "../project/disclosurePolicy.js";

/** A printed count, as far as it says how exact it is. */
export interface PrintedCount {
  readonly study: string;
  readonly tabulation: string;
  readonly value: number | null;
  readonly bound: string;
}

/** No count is taken to be larger. */
export const LARGEST_COUNT = 1e8;

/**
 * The least and the most that a printed count can stand for. What is printed with decimals is whole or next to it. What
 * is rounded here goes up from the half; what an owner rounded to is seen in the zeros that all its counts end with.
 *
 * @param rows of the same measure
 */
export function printedLimits(
  { study, tabulation, value, bound }: PrintedCount & { readonly value: number },
  rows: readonly PrintedCount[],
  { usageProtection, usageRoundingBase }: DisclosurePolicy
): [lower: number, upper: number] {
  if (bound === "at_least") return [Math.floor(value), LARGEST_COUNT];
  if (bound !== "rounded") return [Math.floor(value), Math.ceil(value)];
  if (usageProtection === "rounding")
    return [Math.ceil(value - usageRoundingBase / 2), Math.ceil(value + usageRoundingBase / 2) - 1];
  const own = rows.flatMap((row) =>
    row.study === study && row.tabulation === tabulation && row.bound === bound && row.value ? [row.value] : []
  );
  const base = commonZeros(own);
  return [Math.ceil(value - base / 2), Math.floor(value + base / 2)];
}

function commonZeros(values: readonly number[]): number {
  let base = 1;
  while (values.length > 0 && values.every((value) => value % (base * 10) === 0)) base *= 10;
  return base;
}
