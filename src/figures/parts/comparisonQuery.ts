import type { View } from "../../components/view.js";
import type { Query } from "../figure.js";
import { ageGroups } from "./ageGroups.js";
import { quoteIdentifier } from "./quoteIdentifier.js";

/** A figure of one age group about one option or service. Rows of a comparison come in pairs, older first. */
export type ComparisonRow = {
  study: string;
  study_title: string;
  from_date: string;
  to_date: string;
  /** The part of the city in words, or null for the whole. */
  area_label: string | null;
  item: string;
  option: string;
  /** Of one item the option, of a battery the service. */
  label: string;
  option_label: string;
  /** Whether nothing else can be chosen beside the option. */
  exclusive: boolean;
  role: "older" | "younger";
  age: string;
  /** How many options the item has: of a rating, its best mark. */
  points: number;
  base: number | null;
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  /** Share of all ticks of a select-all-that-apply item; null elsewhere. */
  share_of_answers: number | null;
  verdict: string;
  /** Older minus younger, on the older group's row. */
  difference: number | null;
  difference_lower: number | null;
  difference_upper: number | null;
  p_adjusted: number | null;
};

/** Which cells of a survey a comparison is made of. */
export interface ComparisonCells {
  /** One item by its options, or a battery by its objects. */
  readonly of: { readonly item: string } | { readonly battery: string };
  readonly measure: "share" | "mean" | "top_two_box";
  /** The only option taken; all where null. `any` is never among all. */
  readonly option: string | null;
  /** Whether everybody but those who chose the option is shown, e.g. users as those who did not say “never”. */
  readonly complement: boolean;
  /** By the older group's figure, largest first, with exclusive options last; or as the codebook has them. */
  readonly order: "value" | "codebook";
}

/** Rows of both groups for the study, sex and area of the view, with the difference between them. */
export function comparisonQuery(cells: ComparisonCells, view: View): Query {
  const { lang } = view;
  const { older, younger } = ageGroups(view.age);
  const district = { ru: " район", en: " district" }[lang];
  const byItem = "item" in cells.of;
  const figures = cells.complement
    ? `1 - c.estimate AS estimate, 1 - c.upper AS lower, 1 - c.lower AS upper, -d.difference AS difference,
  -d.upper AS difference_lower, -d.lower AS difference_upper`
    : `c.estimate, c.lower, c.upper, d.difference, d.lower AS difference_lower, d.upper AS difference_upper`;
  const largest = `l.estimate ${cells.complement ? "ASC" : "DESC"} NULLS LAST`;
  const leading = cells.order === "value" ? `o.exclusive, ${largest},` : "";
  return {
    sql: `
WITH asked AS (
  SELECT item, MIN(ord) AS ord, CAST(COUNT(*) AS INTEGER) AS points FROM "items"
  WHERE study = ? AND ${byItem ? "item" : "battery"} = ? GROUP BY item
), chosen AS (
  SELECT c.*, CASE c.age WHEN ? THEN 'older' ELSE 'younger' END AS role, asked.ord AS item_ord, asked.points
  FROM ${quoteIdentifier(`studies/${view.study}`)} c JOIN asked ON asked.item = c.item
  WHERE c.measure = ? AND c.sex = ? AND c.area = ? AND c.age IN (?, ?)
    AND ${cells.option === null ? "c.option <> 'any'" : "c.option = ?"}
), options AS (
  SELECT c.item, c.option, COALESCE(BOOL_OR(i.exclusive), FALSE) AS exclusive
  FROM chosen c
  LEFT JOIN "items" i ON i.study = c.study AND i.item = c.item AND i.option = c.option
  GROUP BY c.item, c.option
)
SELECT
  c.study, k.title_${lang} AS study_title, k.from_date, k.to_date,
  a.label_${lang} || CASE a.domain WHEN 'district' THEN '${district}' ELSE '' END AS area_label,
  c.item, c.option,
  ${byItem ? `c.option_${lang}` : `REGEXP_REPLACE(c.item_${lang}, '^[^:]*: ', '')`} AS label,
  c.option_${lang} AS option_label, o.exclusive, c.role, c.age, c.points, c.base, ${figures},
  d.p_adjusted, s.estimate AS share_of_answers, c.verdict
FROM chosen c
JOIN options o ON o.item = c.item AND o.option = c.option
LEFT JOIN chosen l ON l.item = c.item AND l.option = c.option AND l.role = 'older'
LEFT JOIN ${quoteIdentifier(`studies/${view.study}`)} s ON s.measure = 'share_of_answers' AND c.measure = 'share'
  AND s.item = c.item AND s.option = c.option AND s.sex = c.sex AND s.area = c.area AND s.age = c.age
LEFT JOIN ${quoteIdentifier(`differences/${view.study}`)} d ON d.item = c.item AND d.option = c.option
  AND d.measure = c.measure AND d.sex = c.sex AND d.area = c.area AND d.age = c.age AND d.reference_age = ?
JOIN "catalogue" k ON k.study = c.study
LEFT JOIN "domains" a ON a.domain IN ('zone', 'district') AND a.category = c.area
ORDER BY ${leading} c.item_ord, c.option_ord, c.item, c.option, c.role`,
    params: [
      view.study,
      byItem ? cells.of.item : cells.of.battery,
      older,
      cells.measure,
      view.sex,
      view.area,
      older,
      younger,
      ...(cells.option === null ? [] : [cells.option]),
      younger
    ]
  };
}
