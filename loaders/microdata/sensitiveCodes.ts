import type { Answers } from "../survey/respondents.js";

/** A code of every respondent's answer to an item; a set of ticks is one answer. Negative where there is none. */
export function sensitiveCodes({ codes, ticks }: Answers): Int32Array {
  if (ticks === null) return Int32Array.from(codes);
  const known = new Map<string, number>();
  return Int32Array.from(codes, (code, row) => {
    if (code < 0) return code;
    const key = ticks.map((tick) => tick[row]!).join("");
    if (!known.has(key)) known.set(key, known.size);
    return known.get(key)!;
  });
}
