import type { DisclosurePolicy } from "../project/disclosurePolicy.js";

/** A figure as precise as the policy allows: significant digits for the city as a whole, decimals in its parts. */
export function roundFigure(
  value: number | null,
  area: string,
  { significantDigits, decimalsInParts }: DisclosurePolicy
): number | null {
  if (value === null || !Number.isFinite(value)) return value;
  return Number(area === "all" ? value.toPrecision(significantDigits) : value.toFixed(decimalsInParts));
}
