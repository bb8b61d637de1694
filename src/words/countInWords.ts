import type { Language } from "../components/view.js";
import { formatNumber, noBreakSpace } from "./formatNumber.js";
import { nouns, type NounName } from "./nouns.js";
import { plural } from "./plural.js";

/** A count with what it counts: `22 989 посетителей`, `1 respondent`. */
export function countInWords(count: number, noun: NounName, lang: Language): string {
  return `${formatNumber(count, lang)}${noBreakSpace}${plural(count, nouns[noun], lang)}`;
}
