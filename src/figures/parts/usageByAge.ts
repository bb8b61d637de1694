import type { Query } from "../figure.js";
import type { View } from "../../components/view.js";

/** An age band of a usage extract, or a group of bands older or younger than the threshold. */
export type UsageAgeRow = {
  role: "band" | "older" | "younger";
  study: string;
  study_title: string;
  service: string;
  age: string;
  is_older: boolean;
  /** The threshold that the source's bands allow: higher than the one asked for where a band straddles that. */
  threshold: number | null;
  value: number | null;
  population: number;
  per_1000: number | null;
  share: number | null;
  population_share: number;
  verdict: string;
};

/**
 * Bands of the newest usage extract that counts accounts by age beside residents, then the younger and the older group
 * as sums of bands. A group with a hidden band is hidden.
 */
export function usageByAge({ lang, age }: View): Query {
  return {
    sql: `
WITH counted AS (
  SELECT
    u.study, u.service_${lang} AS service, u.age, u.value, u.population, u.verdict, d.from_age, d.ord,
    k.title_${lang} AS study_title, k.source_date
  FROM "usage" u
  JOIN "catalogue" k ON k.study = u.study
  JOIN "domains" d ON d.domain = 'age' AND d.category = u.age
  WHERE u.unit = 'accounts' AND u.sex = 'all' AND u.age <> 'all' AND u.population IS NOT NULL
), chosen AS (
  SELECT study FROM counted ORDER BY source_date DESC, study LIMIT 1
), bands AS (
  SELECT counted.* FROM counted JOIN chosen ON chosen.study = counted.study
), total AS (
  SELECT
    MIN(CASE WHEN from_age >= ? THEN from_age END) AS threshold,
    CASE WHEN COUNT(value) = COUNT(*) THEN SUM(value) END AS value, SUM(population) AS population
  FROM bands
), marked AS (
  SELECT bands.*, total.threshold, COALESCE(from_age >= total.threshold, FALSE) AS is_older FROM bands CROSS JOIN total
), listed AS (
  SELECT 'band' AS role, study, study_title, service, age, from_age, is_older, threshold, value, population, verdict
  FROM marked
  UNION ALL
  SELECT
    CASE WHEN is_older THEN 'older' ELSE 'younger' END, study, study_title, service,
    CASE WHEN is_older THEN MIN(from_age) || '+' ELSE COALESCE(MIN(from_age) || '-' || (threshold - 1), 'all') END,
    MIN(from_age), is_older, threshold, CASE WHEN COUNT(value) = COUNT(*) THEN SUM(value) END, SUM(population),
    CASE WHEN COUNT(value) = COUNT(*) THEN 'published' ELSE 'suppressed' END
  FROM marked GROUP BY study, study_title, service, is_older, threshold
)
SELECT
  role, study, study_title, service, age, is_older, CAST(listed.threshold AS INTEGER) AS threshold,
  CAST(listed.value AS DOUBLE) AS value, CAST(listed.population AS DOUBLE) AS population,
  CAST(listed.value AS DOUBLE) / CAST(listed.population AS DOUBLE) * 1000 AS per_1000,
  CAST(listed.value AS DOUBLE) / CAST(total.value AS DOUBLE) AS share,
  CAST(listed.population AS DOUBLE) / CAST(total.population AS DOUBLE) AS population_share, verdict
FROM listed CROSS JOIN total
ORDER BY CASE role WHEN 'band' THEN 1 WHEN 'younger' THEN 2 ELSE 3 END, from_age, age`,
    params: [age]
  };
}
