import type { View } from "../../components/view.js";
import { ageLabel } from "../../words/ageLabel.js";
import { ageGroups, type AgeGroups } from "./ageGroups.js";
import { colours } from "./colours.js";
import type { SeriesStyle } from "./intervalChart.js";

/** How the older group and its complement are drawn. */
export function ageStyles(age: View["age"]): Record<keyof AgeGroups, SeriesStyle> {
  const { older, younger } = ageGroups(age);
  return {
    older: { label: ageLabel(older), colour: colours.older, symbol: "circle" },
    younger: { label: ageLabel(younger), colour: colours.other1, symbol: "square" }
  };
}
