import type { UsageTable } from "../project/usageTable.js";
import type { PrintedNumber } from "../read/printedNumber.js";
import { printedNumber } from "../read/printedNumber.js";

/**
 * A printed count, in the unit of its measure: `not available` where the codebook says that the cell means that, and
 * null where it is no number.
 */
export function usageCount(
  text: string,
  { notAvailable, zero, decimal }: UsageTable,
  scale: number
): PrintedNumber | "not_available" | null {
  if (notAvailable.includes(text)) return "not_available";
  if (zero.includes(text)) return { value: 0, bound: "exact" };
  const printed = printedNumber(text, decimal);
  if (printed === null || scale === 1) return printed;
  return { ...printed, value: Number((printed.value * scale).toPrecision(15)) };
}
