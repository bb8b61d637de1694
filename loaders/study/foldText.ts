/** What tells texts apart whatever their case, ё, dashes, quotes, HTML entities, spaces and marks at the end. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/&[a-z]+;/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[«»"“”„'’`*_]/g, "")
    .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
    .replace(/[\s.:;,?!]+$/, "")
    .trim();
}
