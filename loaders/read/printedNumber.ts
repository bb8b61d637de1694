import type { Bound } from "../project/usageTable.js";

/** A number as people print it, with what its sign says of it. */
export interface PrintedNumber {
  readonly value: number;
  /** `> 30 000` is `at_least`; a number without a sign is `exact` as printed. */
  readonly bound: Extract<Bound, "exact" | "at_least">;
}

/** The sign that begins decimals. */
export type DecimalSign = "," | ".";

/** Spaces that group thousands: plain, no-break, narrow no-break, thin, figure. */
const spaces = /[\u0020\u00a0\u202f\u2009\u2007]/g;
/** Most numbers are whole, or have a decimal or two: these can be read in one way. */
const plain = /^\d+(?:[.,]\d{1,2})?$/;
const atLeast = /^(>|≥|более|больше|свыше|не менее|от|more than|over|at least)\s*/i;

/**
 * Reads `110 528`, `1,5`, `5,601,911`, `> 30 000`, `30 000+`, `7 %`, `−3`. Any space groups thousands, in threes; a
 * comma does too where it comes twice or a point follows.
 *
 * @param decimal where `1,234` and `1.234` could be read in two ways
 * @returns null where the text is no number or, without `decimal`, could be two; a blank is none
 */
export function printedNumber(text: string, decimal: DecimalSign | null = null): PrintedNumber | null {
  if (plain.test(text)) return { value: Number(text.replace(",", ".")), bound: "exact" };
  const trimmed = text.replace(spaces, " ").trim();
  const sign = atLeast.exec(trimmed);
  const rest = trimmed.slice(sign?.[0].length ?? 0).replace(/ ?%$/, "");
  const isOpen = rest.endsWith("+");
  const value = numberOf(rest.replace(/ ?\+$/, "").replace(/^[\u2212\u2010-\u2015] ?(?=\d)/, "-"), decimal);
  if (value === null || (isOpen && sign !== null)) return null;
  return { value, bound: sign !== null || isOpen ? "at_least" : "exact" };
}

function numberOf(text: string, decimal: DecimalSign | null): number | null {
  if (/^-?\d{1,3}( \d{3})+(?:[.,]\d+)?$/.test(text)) return Number(text.replaceAll(" ", "").replace(",", "."));
  if (/^-?\d{1,3},\d{3}$/.test(text) && !/^-?0/.test(text)) {
    return decimal === null ? null : Number(text.replace(",", decimal === "," ? "." : ""));
  }
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return decimal === "," ? null : Number(text.replaceAll(",", ""));
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) && decimal === ",") {
    return Number(text.replaceAll(".", "").replace(",", "."));
  }
  return /^-?\d+(?:[.,]\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text.replace(",", ".")) : null;
}
