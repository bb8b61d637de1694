import type { CrossTable } from "./tableNames.js";

/** How a cross-study table is put together from the parts of its studies. */
export type CrossQuery =
  /** Rows of the same-named part of every study, in order of study. */
  | { from: "parts" }
  /** SQL over the views `cells` and `catalogue`, which hold the parts of all surveys. */
  | { from: "sql"; sql: string }
  /** Made by code. */
  | { from: "code" };

export const crossQueries: Record<CrossTable, CrossQuery> = {
  catalogue: { from: "parts" },
  domains: { from: "code" },
  items: { from: "parts" },
  trend: {
    from: "sql",
    sql: `SELECT series, study, to_date AS date, cells.* EXCLUDE (study)
          FROM cells JOIN (SELECT study, series, to_date FROM catalogue) USING (study)
          WHERE area = 'all' AND sex = 'all'
          ORDER BY series, date, study, item, option_ord, measure, age`
  },
  wave_differences: { from: "code" },
  representation: { from: "parts" },
  weighting: { from: "parts" },
  schemes: { from: "parts" },
  sensitivity: { from: "parts" },
  usage: { from: "code" },
  usage_checks: { from: "parts" },
  indicators: { from: "parts" }
};
