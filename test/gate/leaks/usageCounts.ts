import type { Leaky, PlantedLeak } from "./plantedLeak.js";

/** Shows every hidden count of a part of the service but one, which is then what the others leave of their sums. */
const showAllButOne = ({ set }: Leaky): Promise<void> =>
  set("usage", "study = 'portal-appeals' AND verdict = 'suppressed' AND NOT (sex = 'female' AND age = '65+')", {
    value:
      "CASE sex WHEN 'female' THEN CASE age WHEN '55-64' THEN 60 WHEN '18-54' THEN 120 WHEN 'all' THEN 184 WHEN '55+' THEN 64 ELSE 180 END" +
      " WHEN 'male' THEN CASE age WHEN '65+' THEN 30 WHEN '55-64' THEN 41 WHEN '18-54' THEN 88 WHEN 'all' THEN 159 WHEN '55+' THEN 71 ELSE 129 END" +
      " ELSE CASE age WHEN '65+' THEN 34 WHEN '55-64' THEN 101 WHEN '18-54' THEN 208 WHEN '55+' THEN 135 WHEN 'all' THEN 343 ELSE 309 END END",
    verdict: "'published'"
  });

/** Small counts of a service, shown or told by sums, shares, rates, periods and parts of the service. */
export const usageCounts: readonly PlantedLeak[] = [
  {
    leak: "a small usage count",
    rule: "usage count",
    file: /usage/,
    found: /1 counts below 10/,
    plant: ({ set }) =>
      set("usage", "study = 'portal-appeals' AND sex = 'female' AND age = '65+'", {
        value: "4",
        verdict: "'published'"
      })
  },
  {
    leak: "a small usage count by subtraction",
    rule: "attack",
    file: /usage/,
    found: /portal\/appeals.*65\+.*(is 4|between)/,
    items: ["trust"],
    plant: showAllButOne
  },
  {
    leak: "a small usage count by subtraction, beside a total that contradicts everything",
    rule: "attack",
    file: /usage/,
    found: /portal\/appeals.*65\+.*(is 4|between)/,
    items: ["trust"],
    plant: async (site) => {
      await showAllButOne(site);
      await site.set("usage", "study = 'portal-half' AND sex = 'all' AND age = 'all'", { value: "200" });
    }
  },
  {
    leak: "a small usage count that a year leaves of its half",
    rule: "attack",
    file: /usage/,
    found: /portal-half.*(is|between)/,
    items: ["trust"],
    plant: async ({ rewrite, set }) => {
      await rewrite(
        "usage",
        "SELECT * FROM it UNION ALL SELECT * REPLACE ('portal-later' AS study, '2024-07-01' AS from_date, " +
          "'2024-12-31' AS to_date, 40 AS value) FROM it WHERE study = 'portal-year' AND sex = 'male' AND age = '65+'"
      );
      await set("usage", "study = 'portal-half' AND sex = 'male' AND age = '65+'", {
        value: "NULL",
        verdict: "'suppressed'"
      });
    }
  },
  {
    leak: "shares of a hidden total",
    rule: "usage share",
    file: /usage/,
    found: /shares of a hidden total/,
    plant: ({ set }) =>
      set("usage", "study = 'portal-half' AND sex = 'all' AND age = 'all'", {
        value: "NULL",
        share: "NULL",
        verdict: "'suppressed'"
      })
  },
  {
    leak: "a rate of the exact count beside a rounded one",
    rule: "usage share",
    file: /usage/,
    found: /per 1,000 residents/,
    plant: ({ set }) =>
      set("usage", "study = 'portal-half' AND sex = 'male' AND age = '65+'", { population: "1000", per_1000: "23" })
  },
  {
    leak: "an exact total among the checks of printed totals",
    rule: "usage count",
    file: /usage_checks/,
    found: /1 printed totals/,
    plant: ({ rewrite }) =>
      rewrite(
        "usage_checks",
        "SELECT * FROM it UNION ALL BY NAME SELECT 'portal-appeals' AS study, 'visits' AS tabulation, " +
          "'total' AS \"check\", 7.0::DOUBLE AS printed, 7.0::DOUBLE AS computed, 0.0::DOUBLE AS difference, true AS agrees, '' AS note_ru, '' AS note_en"
      )
  },
  {
    leak: "two periods that differ by a few",
    rule: "period difference",
    file: /usage/,
    found: /2024-01-01 to 2024-06-30 within portal/,
    plant: ({ set }) => set("usage", "study = 'portal-half' AND sex = 'male' AND age = '65+'", { value: "68" })
  },
  {
    leak: "a service that is nearly all of another",
    rule: "period difference",
    file: /usage/,
    found: /portal\/appeals/,
    plant: ({ set }) =>
      set("usage", "study = 'portal-appeals' AND sex = 'male' AND age = '18-54'", {
        value: "295",
        verdict: "'published'"
      })
  }
];
