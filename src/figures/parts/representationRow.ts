import type { Query } from "../figure.js";
import type { View } from "../../components/view.js";

/** A category of a weighting margin: its share among respondents, after weighting and in the population. */
export type RepresentationRow = {
  study: string;
  study_title: string;
  margin: string;
  category: string;
  label: string;
  base: number | null;
  sample_share: number | null;
  weighted_share: number | null;
  population: number;
  population_share: number;
  representation_ratio: number | null;
  verdict: string;
};

/** Every category of every margin of the view's study. A withheld sample share has the verdict `suppressed`. */
export function representationQuery({ lang, study }: View): Query {
  return {
    sql: `
SELECT
  r.study, k.title_${lang} AS study_title, r.margin, r.category, r.label_${lang} AS label, r.base, r.sample_share,
  r.weighted_share, r.population, r.population_share, r.representation_ratio,
  CASE WHEN r.sample_share IS NULL THEN 'suppressed' ELSE 'published' END AS verdict
FROM "representation" r JOIN "catalogue" k ON k.study = r.study
WHERE r.study = ?
ORDER BY r.margin, r.ord, r.category`,
    params: [study]
  };
}
