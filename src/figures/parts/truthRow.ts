import type { View } from "../../components/view.js";
import type { Query } from "../figure.js";

/** A share of a synthetic poll without weights, with the report's weights, and as it truly is. */
export type TruthRow = {
  study: string;
  study_title: string;
  item: string;
  item_label: string;
  option: string;
  label: string;
  age: string;
  truth: number;
  unweighted: number | null;
  weighted: number | null;
  lower: number | null;
  upper: number | null;
  verdict: string;
};

/** A row whose figures are all shown. */
export type KnownTruth = TruthRow & { unweighted: number; weighted: number; lower: number; upper: number };

/** Shares of questions outside batteries, for all adults and the older group, of a study whose truth is recorded. */
export function truthQuery({ lang, study }: View): Query {
  return {
    sql: `
WITH asked AS (
  SELECT item, MIN(ord) AS ord FROM "items" WHERE study = ? AND battery IS NULL GROUP BY item
), shares AS (
  SELECT s.*, asked.ord AS item_ord
  FROM "schemes" s JOIN asked ON asked.item = s.item
  WHERE s.study = ? AND s.measure = 'share' AND s.option <> 'any'
)
SELECT
  t.study, k.title_${lang} AS study_title, t.item, t.item_${lang} AS item_label, t.option,
  t.option_${lang} AS label, t.age,
  t.estimate AS truth, u.estimate AS unweighted, c.estimate AS weighted, c.lower, c.upper, c.verdict
FROM shares t
JOIN shares u ON u.scheme = 'unweighted' AND u.item = t.item AND u.option = t.option AND u.age = t.age
JOIN "weighting" w ON w.study = t.study AND w.published
JOIN shares c ON c.scheme = w.scheme AND c.item = t.item AND c.option = t.option AND c.age = t.age
JOIN "catalogue" k ON k.study = t.study
WHERE t.scheme = 'truth'
ORDER BY t.item_ord, t.item, t.age DESC, t.option_ord, t.option`,
    params: [study, study]
  };
}
