import type { View } from "../../components/view.js";
import { groupInWords, type Case } from "../../words/groupInWords.js";

/** Who a figure is about, with the part of the city: «женщины 65 лет и старше (Невский район)». */
export function groupPhrase(view: View, age: string, areaLabel: string | null, grammaticalCase: Case): string {
  const group = groupInWords(view.sex, age, view.lang, grammaticalCase);
  return areaLabel === null ? group : `${group} (${areaLabel})`;
}
