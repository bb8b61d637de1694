import type { Language } from "../components/view.js";

/** «а, б и в»; `a, b and c`. Throws on an empty list: its sentence has to be written otherwise. */
export function listInWords(parts: readonly string[], lang: Language): string {
  const last = parts.at(-1);
  if (last === undefined) throw new RangeError("listInWords: nothing to list");
  if (parts.length === 1) return last;
  return `${parts.slice(0, -1).join(", ")} ${lang === "ru" ? "и" : "and"} ${last}`;
}
