import type { Text } from "../../components/view.js";
import { chanceInWords, significanceLevel } from "../../words/chanceInWords.js";
import { differenceInWords } from "../../words/differenceInWords.js";
import { differenceDigits, differenceSize } from "../../words/differenceSize.js";
import { groupInWords } from "../../words/groupInWords.js";
import { quoteLabel } from "../../words/quoteLabel.js";
import type { Figure } from "../figure.js";
import { ageGroups } from "./ageGroups.js";
import { capitalise } from "./capitalise.js";
import { colours } from "./colours.js";
import { comparisonFigure, type Comparison } from "./comparisonFigure.js";
import { comparisonPairs, type ComparisonPair } from "./comparisonPairs.js";
import type { ComparisonRow } from "./comparisonQuery.js";
import { contrastSentence } from "./contrastSentence.js";
import { differenceScale } from "./differenceScale.js";
import { groupPhrase } from "./groupPhrase.js";
import { intervalChart } from "./intervalChart.js";

const style = { label: "", colour: colours.older, symbol: "circle" } as const;

/** How far the older group's figures are from the younger group's, with intervals and tests. */
export function differenceFigure(id: string, spec: Comparison): Figure<ComparisonRow> {
  const comparison = comparisonFigure(spec);
  const scale = spec.cells.measure === "mean" ? "mean" : "share";
  return {
    ...comparison,
    id,

    headline(rows, view) {
      const pairs = tested(rows);
      const [first] = pairs;
      if (first === undefined) return comparison.headline(rows, view);
      const { age, area_label: area } = first.older;
      const largest = largestOf(pairs.filter(({ older }) => older.p_adjusted! < significanceLevel));
      if (largest === undefined) {
        const among = capitalise(groupPhrase(view, age, area, "nominative"));
        const than = groupInWords(view.sex, first.younger.age, view.lang, "genitive");
        return {
          ru: `${among}: отличий от ${than} данные не показывают`,
          en: `${among}: the data do not show a difference from ${than}`
        }[view.lang];
      }
      const among = groupPhrase(view, age, area, "genitive");
      const { difference, difference_lower: lower, difference_upper: upper } = largest.older;
      const words = differenceSize(difference!, differenceDigits(lower!, upper!, scale), view.lang, scale);
      return {
        ru: `Сильнее всего отличие ${among} — ${quoteLabel(largest.label, "ru")}: ${words}`,
        en: `The largest difference of ${among} is in ${quoteLabel(largest.label, "en")}: ${words}`
      }[view.lang];
    },

    subtitle: (rows, view) => `${unit(scale)[view.lang]}. ${comparison.subtitle(rows, view)}`,

    plot(rows, view) {
      const pairs = comparisonPairs(rows);
      if (pairs.length === 0) return null;
      const bands = pairs.map(({ label, older }) => ({
        label,
        points: [
          {
            style,
            estimate: older.difference,
            lower: older.difference_lower,
            upper: older.difference_upper,
            verdict: older.difference === null && older.verdict === "published" ? "suppressed" : older.verdict
          }
        ]
      }));
      const intervals = pairs.map(({ older }) => [older.difference_lower, older.difference_upper] as const);
      return intervalChart(bands, differenceScale(intervals, scale, view), view);
    },

    sentence(rows, view) {
      const pairs = tested(rows);
      const largest = largestOf(pairs);
      if (largest === undefined) return comparison.sentence(rows, view);
      const { difference, difference_lower: lower, difference_upper: upper, p_adjusted: p } = largest.older;
      const words = differenceInWords(difference!, lower!, upper!, view.lang, scale);
      const chance = chanceInWords(p!, view.lang);
      const { older } = ageGroups(view.age);
      const group = groupInWords(view.sex, older, view.lang, "genitive");
      const first = {
        ru:
          `Наибольшее различие у ${group} — ${quoteLabel(largest.label, "ru")}: ${words}; ${chance} (с поправкой ` +
          "на число сравнений).",
        en: `The largest difference for ${group} is in ${quoteLabel(largest.label, "en")}: ${words}; ${
          chance
        } (allowing for the number of comparisons).`
      }[view.lang];
      return `${first} ${contrastSentence(pairs, spec.measure, view)}`;
    }
  };
}

function unit(scale: "share" | "mean"): Text {
  return scale === "mean"
    ? { ru: "Разность средних оценок, баллы", en: "Difference of mean ratings, points" }
    : { ru: "Разность долей, процентные пункты", en: "Difference of shares, percentage points" };
}

function tested(rows: readonly ComparisonRow[]): ComparisonPair[] {
  return comparisonPairs(rows).filter(
    ({ older }) =>
      older.difference !== null &&
      older.difference_lower !== null &&
      older.difference_upper !== null &&
      older.p_adjusted !== null
  );
}

function largestOf(pairs: readonly ComparisonPair[]): ComparisonPair | undefined {
  const size = ({ older }: ComparisonPair) => Math.abs(older.difference!);
  return pairs.reduce<ComparisonPair | undefined>(
    (best, pair) => (best === undefined || size(pair) > size(best) ? pair : best),
    undefined
  );
}
