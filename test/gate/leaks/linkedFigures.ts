import { poll } from "../smallSite.js";
import type { PlantedLeak } from "./plantedLeak.js";
import { at, cells, shown } from "./smallSiteTables.js";

/**
 * Hidden figures of a poll that other tables show or that the sums of its shown figures tell: what the attack finds.
 */
export const linkedFigures: readonly PlantedLeak[] = [
  {
    leak: "the complement of a margin",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /trust\/.*(is \d|between).*, from trust/,
    items: ["trust"],
    plant: ({ set }) =>
      set(cells, "item = 'trust' AND sex = 'all' AND area = 'all' AND age <> '65+' AND verdict = 'suppressed'", shown)
  },
  {
    leak: "the overlap of two thresholds",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /65\+.*, from trust/,
    items: ["trust"],
    plant: ({ set }) =>
      set(cells, "item = 'trust' AND sex = 'all' AND area = 'all' AND age IN ('55+', '55-64', '60+', '60-64')", shown)
  },
  {
    leak: "the options of a question but one",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /use_mini_app/,
    items: ["use_mini_app"],
    plant: ({ set }) =>
      set(cells, "item = 'use_mini_app' AND age = '65+' AND sex = 'all' AND area = 'all' AND option <> 'daily'", shown)
  },
  {
    leak: "the mean beside all options but two",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /rating_gosuslugi_spb/,
    items: ["rating_gosuslugi_spb"],
    plant: ({ set }) =>
      set(
        cells,
        "item = 'rating_gosuslugi_spb' AND age = 'all' AND sex = 'all' AND area = 'all' AND option IN ('mean', '5', '4', '3')",
        shown
      )
  },
  {
    leak: "a hidden share in the comparison of weightings",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /is hidden in cells but shown in schemes/,
    items: ["awareness"],
    plant: ({ set }) =>
      set("schemes", `study = '${poll}' AND item = 'awareness' AND option = 'mini_app' AND age = '65+'`, {
        estimate: "0.07"
      })
  },
  {
    leak: "a second weighting of answers that are hidden in part",
    rule: "second weighting",
    file: /schemes/,
    found: /post_stratified.*trust/,
    plant: ({ set }) =>
      set(
        "schemes",
        `study = '${poll}' AND scheme = 'post_stratified' AND item = 'trust' AND verdict = 'suppressed'`,
        shown
      )
  },
  {
    leak: "a hidden share in the influence of a margin",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /shown in sensitivity/,
    items: ["awareness"],
    plant: ({ rewrite }) =>
      rewrite(
        "sensitivity",
        `SELECT * FROM it UNION ALL BY NAME SELECT '${poll}' AS study, 'sex*age' AS margin,
      'awareness' AS item, 'mini_app' AS option, CAST(9 AS INTEGER) AS option_ord, 'share' AS measure, '65+' AS age,
      CAST(0.07 AS DOUBLE) AS estimate, CAST(0.01 AS DOUBLE) AS change, false AS synthetic`
      )
  },
  {
    leak: "a hidden share in a second export of the same answers",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /shown in studies\/ekp-2024-11-again/,
    items: ["awareness"],
    plant: ({ set }) => set(`${cells}-again`, at("awareness", "mini_app", "65+"), shown)
  },
  {
    leak: "the base of a hidden group by subtraction from the others",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /base of awareness, male, 65\+/,
    items: ["awareness"],
    plant: async ({ set, answered }) =>
      set(cells, "item = 'awareness' AND sex = 'female' AND age = '65+' AND area = 'all'", {
        base: String(await answered("female"))
      })
  },
  {
    leak: "a hidden group that is all of its population",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /base of awareness, (fe)?male, 65\+.* is \d+.*population/,
    items: ["awareness"],
    plant: async ({ rewrite, answered }) => {
      const row = (
        sex: string,
        population: number
      ): string => `(SELECT * REPLACE ('sex*age' AS margin, '${sex}|65+' AS category,
        NULL AS base, ${population} AS population) FROM it WHERE study = '${poll}' LIMIT 1)`;
      await rewrite(
        "representation",
        `SELECT * FROM it UNION ALL BY NAME ${row("female", await answered("female"))}
        UNION ALL BY NAME ${row("male", await answered("male"))}`
      );
    }
  }
];
