import type { Text } from "../../components/view.js";
import { chanceInWords, significanceLevel } from "../../words/chanceInWords.js";
import { differenceInWords } from "../../words/differenceInWords.js";
import { formatNumber } from "../../words/formatNumber.js";
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
import { missingText } from "./missingText.js";

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
      if (first === undefined) return missingText.headline[view.lang];
      const shown = pairs.filter(({ older }) => older.p_adjusted! < significanceLevel).length;
      const among = groupPhrase(view, first.older.age, first.older.area_label, "nominative");
      const than = groupInWords(view.sex, first.younger.age, view.lang, "genitive");
      const [part, whole] = [formatNumber(shown, view.lang), formatNumber(pairs.length, view.lang)];
      if (shown === 0) {
        return {
          ru: `${capitalise(among)}: отличий от ${than} данные не показывают`,
          en: `${capitalise(among)}: the data do not show a difference from ${than}`
        }[view.lang];
      }
      return {
        ru: `${capitalise(among)} отличаются от ${than} в ${part} из ${whole} строк`,
        en: `${capitalise(among)} differ from ${than} in ${part} of ${whole} rows`
      }[view.lang];
    },

    subtitle: (rows, view) => `${unit(scale)[view.lang]}. ${comparison.subtitle(rows, view)}`,

    plot(rows, view) {
      const pairs = comparisonPairs(rows);
      if (pairs.length === 0) return null;
      const bands = pairs.map(({ label, older }) => ({
        label,
        points: [{
          style, estimate: older.difference, lower: older.difference_lower, upper: older.difference_upper,
          verdict: older.difference === null && older.verdict === "published" ? "suppressed" : older.verdict
        }]
      }));
      const intervals = pairs.map(({ older }) => [older.difference_lower, older.difference_upper] as const);
      return intervalChart(bands, differenceScale(intervals, scale, view), view);
    },

    sentence(rows, view) {
      const pairs = tested(rows);
      const largest = pairs.reduce<ComparisonPair | undefined>(
        (best, pair) => (best === undefined || size(pair) > size(best) ? pair : best), undefined
      );
      if (largest === undefined) return comparison.sentence(rows, view);
      const { difference, difference_lower: lower, difference_upper: upper, p_adjusted: p } = largest.older;
      const words = differenceInWords(difference!, lower!, upper!, view.lang, scale);
      const chance = chanceInWords(p!, view.lang);
      const { older } = ageGroups(view.age);
      const group = groupInWords(view.sex, older, view.lang, "genitive");
      const first = {
        ru: `Наибольшее различие у ${group} — ${quoteLabel(largest.label, "ru")}: ${words}; ${chance} (с поправкой на число сравнений).`,
        en: `The largest difference for ${group} is in ${quoteLabel(largest.label, "en")}: ${words}; ${
          chance} (allowing for the number of comparisons).`
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
  return comparisonPairs(rows).filter(({ older }) =>
    older.difference !== null && older.difference_lower !== null && older.difference_upper !== null && older.p_adjusted !== null);
}

function size({ older }: ComparisonPair): number {
  return Math.abs(older.difference!);
}
