import type { Category } from "../project/domains.js";

/** Spelling variants that do not tell categories apart: case, ё, dashes, spaces, the word for a district. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/(^|\s)(район|р-н\.?|district)(?=\s|$)/g, " ")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}

/** Finds categories by id, label in either language or alias, spelling folded. */
export function categoryMatcher(categories: readonly Category[]): (name: string) => number | undefined {
  const index = new Map<string, number>();
  categories.forEach(({ id, label, aliases }, position) => {
    for (const name of [id, label.ru, label.en, ...aliases]) index.set(foldName(name), position);
  });
  return (name) => index.get(foldName(name));
}
