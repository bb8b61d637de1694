/** Dashes and spaces of any kind alike, as platforms print them in age bands: `18‑24 года` and `18–24 года`. */
function foldBand(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
    .replace(/ ?- ?/g, "-")
    .trim();
}

/** Finds the code of a codebook that an age band is printed for: as written, or with other dashes and spaces. */
export function bandCode(codes: Readonly<Record<string, string>>): (text: string) => string {
  const folded = new Map(Object.keys(codes).map((code) => [foldBand(code), code]));
  return (text) => (Object.hasOwn(codes, text) ? text : (folded.get(foldBand(text)) ?? text));
}
