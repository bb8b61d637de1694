import type { Figure, Highlight } from "../figure.js";
import { formatShareRange } from "../../words/formatShareRange.js";
import { groupInWords } from "../../words/groupInWords.js";
import { quoteLabel } from "../../words/quoteLabel.js";
import type { View } from "../../components/view.js";
import { cellText } from "./cellText.js";
import { comparisonFigure, type Comparison } from "./comparisonFigure.js";
import { comparisonPairs, leadingPair } from "./comparisonPairs.js";
import type { ComparisonRow } from "./comparisonQuery.js";
import { comparisonMeasure } from "./measureScale.js";
import { missingText } from "./missingText.js";

/** A comparison's leading row as a page's answer: both groups' figures in large type, no chart. */
export function comparisonAnswer(id: string, spec: Comparison): Figure<ComparisonRow> {
  return {
    ...comparisonFigure(spec),
    id,
    plot: undefined,
    highlights: (rows, view) => comparisonHighlights(spec, rows, view)
  };
}

function comparisonHighlights(spec: Comparison, rows: readonly ComparisonRow[], view: View): Highlight[] {
  const { lang } = view;
  const lead = leadingPair(comparisonPairs(rows));
  if (lead === undefined) return [{ value: "—", label: missingText.headline[lang] }];
  const { format } = comparisonMeasure(spec.cells.measure, rows, view);
  return [lead.older, lead.younger].map((row) => {
    const group = groupInWords(view.sex, row.age, lang, "nominative");
    const interval =
      row.lower === null || row.upper === null
        ? []
        : [
            spec.cells.measure === "mean"
              ? `${format(row.lower)}–${format(row.upper)}`
              : formatShareRange(row.lower, row.upper, lang)
          ];
    return {
      value: cellText(row.estimate, row.verdict, lang, format),
      label: `${quoteLabel(lead.label, lang)}: ${group}`,
      note: interval.map((range) => ({ ru: `интервал ${range}`, en: `interval ${range}` })[lang])[0]
    };
  });
}
