import type { Text, View } from "../../components/view.js";
import { ageInWords } from "../../words/ageInWords.js";
import { formatPeriod } from "../../words/formatPeriod.js";
import type { Figure } from "../figure.js";
import { ageGroups } from "./ageGroups.js";
import { ageStyles } from "./ageStyles.js";
import { capitalise } from "./capitalise.js";
import { comparisonBase } from "./comparisonBase.js";
import { comparisonColumns } from "./comparisonColumns.js";
import { comparisonHeadline } from "./comparisonHeadline.js";
import { comparisonPairs } from "./comparisonPairs.js";
import { comparisonQuery, type ComparisonCells, type ComparisonRow } from "./comparisonQuery.js";
import { comparisonSentence } from "./comparisonSentence.js";
import { groupPhrase } from "./groupPhrase.js";
import { intervalChart } from "./intervalChart.js";
import { comparisonMeasure } from "./measureScale.js";

/** What tells one older-beside-younger figure from another. */
export interface Comparison {
  readonly id: string;
  readonly cells: ComparisonCells;
  /** What the numbers are, for the subtitle: `Share of respondents who know of the service`. */
  readonly what: Text;
  /** What a row of the table is: `Service`. */
  readonly rowName: Text;
  /** What is higher or lower in comparisons: `доля`, `rating`. */
  readonly measure: Text;
  /** Whether the table gives the share of all ticks too: select-all-that-apply items only. */
  readonly shareOfAnswers: boolean;
  /** Says of a group what its leading row is, up to the label: `residents 65 and over most often know of`. */
  lead(group: Text, exclusive: boolean): Text;
  readonly notes: readonly Text[];
}

/** Estimates of the older group beside the younger, option by option or service by service, with their difference. */
export function comparisonFigure(spec: Comparison): Figure<ComparisonRow> {
  return {
    id: spec.id,
    filters: ["age", "sex", "area", "study"],
    tables: (view) => ["items", `studies/${view.study}`, `differences/${view.study}`],
    query: (view) => comparisonQuery(spec.cells, view),
    studies: (rows, view) => [rows[0]?.study ?? view.study],
    headline: (rows, view) => comparisonHeadline(spec, rows, view),
    subtitle: (rows, view) => comparisonSubtitle(spec, rows, view),

    plot(rows, view) {
      const pairs = comparisonPairs(rows);
      if (pairs.length === 0) return null;
      const styles = ageStyles(view.age);
      const bands = pairs.map(({ label, older, younger }) => ({
        label,
        points: [
          { style: styles.older, ...older },
          { style: styles.younger, ...younger }
        ]
      }));
      return intervalChart(bands, comparisonMeasure(spec.cells.measure, rows, view).chart, view);
    },

    columns: (view) => comparisonColumns(spec, view),
    sentence: (rows, view) => comparisonSentence(spec, rows, view),
    base: comparisonBase,
    notes: (_rows, view) => spec.notes.map((note) => note[view.lang])
  };
}

function comparisonSubtitle(spec: Comparison, rows: readonly ComparisonRow[], view: View): string {
  const { older, younger } = ageGroups(view.age);
  const [first] = rows;
  const group = groupPhrase(view, older, first?.area_label ?? null, "nominative");
  const who = {
    ru: `${group} и ${ageInWords(younger, "ru")}`,
    en: `${group}, and ${ageInWords(younger, "en")}`
  }[view.lang];
  const when = first ? [`${first.study_title}, ${formatPeriod(first.from_date, first.to_date, view.lang)}`] : [];
  return [spec.what[view.lang], capitalise(who), ...when].join(". ");
}
