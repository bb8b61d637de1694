import type { View } from "../components/view.js";
import { groupInWords } from "./groupInWords.js";

/**
 * The state of the filters in words: `women 65 and over, Nevsky district`. `areaLabel` is the area's label in the
 * page's language, or null for the whole city, which is not said.
 */
export function viewInWords(view: Pick<View, "lang" | "sex" | "age">, areaLabel: string | null): string {
  const group = groupInWords(view.sex, `${view.age}+`, view.lang, "nominative");
  return areaLabel === null ? group : `${group}, ${areaLabel}`;
}
