import type { Query } from "../figure.js";
import type { View } from "../../components/view.js";

/** An age band of a usage extract, or a group of bands older or younger than the threshold. */
export type UsageAgeRow = {
  role: "band" | "older" | "younger";
  study: string;
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
 * Bands of the newest usage extract that counts accounts by age beside residents, then the younger and the older group.
 */
export function usageByAge({ lang, age }: View): Query {
  return {
    sql: `
WITH counted AS (
  SELECT
    u.study, u.service_${lang} AS service, u.age, u.value, u.population, u.per_1000, u.share, u.population_share,
    u.printed, u.verdict, d.from_age, COALESCE(d.to_age, 999) AS to_age, k.source_date
  FROM "usage" u
  JOIN "catalogue" k ON k.study = u.study
  JOIN "domains" d ON d.domain = 'age' AND d.category = u.age
  WHERE u.unit = 'accounts' AND u.sex = 'all' AND u.age <> 'all' AND u.population IS NOT NULL
), chosen AS (
  SELECT study FROM counted ORDER BY source_date DESC, study LIMIT 1
), ages AS (
  SELECT counted.* FROM counted JOIN chosen ON chosen.study = counted.study
), bands AS (
  SELECT * FROM ages WHERE printed
), allowed AS (
  SELECT MIN(from_age) AS threshold FROM bands WHERE from_age >= ?
), listed AS (
  SELECT 1 AS ord, 'band' AS role, bands.* FROM bands
  UNION ALL
  SELECT 2, 'younger', ages.* FROM ages JOIN allowed ON ages.to_age = allowed.threshold - 1 AND ages.from_age = 18
  UNION ALL
  SELECT 3, 'older', ages.* FROM ages JOIN allowed ON ages.from_age = allowed.threshold AND ages.to_age = 999
)
SELECT
  role, study, service, age, COALESCE(from_age >= threshold, FALSE) AS is_older, threshold, value, population, per_1000,
  share, population_share, verdict
FROM listed CROSS JOIN allowed
ORDER BY ord, from_age, age`,
    params: [age]
  };
}
