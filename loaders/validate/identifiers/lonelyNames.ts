import type { ColumnTexts } from "./columnTexts.js";
import { isGivenName } from "./isPersonName.js";

const surnames = /(?:[оеё]ва?|[иы]на?|енко|швили|дзе)$/iu;

/**
 * Texts of a column that are a given name or a surname and nothing else. One such word may be an option ("Vera" is also
 * faith, "Rostov" a town): five given names, or surnames as most of twenty words, are people.
 */
export function lonelyNames({ counts }: ColumnTexts): string[] {
  const words = [...counts.keys()].filter((text) => /^\p{L}{2,}(?:-\p{L}+)?$/u.test(text));
  const given = words.filter(isGivenName);
  const capitalised = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const family = capitalised.filter((word) => surnames.test(word));
  const areFamilies = family.length >= 20 && family.length >= capitalised.length / 2;
  return [...(given.length >= 5 ? given : []), ...(areFamilies ? family : [])];
}
