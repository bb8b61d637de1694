import type { PlantedLeak } from "./plantedLeak.js";
import { at, cells, differences } from "./smallSiteTables.js";

/** Figures of groups too small to publish, and what tells them, in the cells and differences of a poll. */
export const smallGroups: readonly PlantedLeak[] = [
  {
    leak: "a cell below the minimum base",
    rule: "minimum base",
    file: /studies\/ekp-2024-11\.parquet/,
    found: /base below 10/,
    plant: ({ set }) => set(cells, at("awareness", "gosuslugi_spb", "18-24"), { base: "9" })
  },
  {
    leak: "a base of zero that is no verdict of its own",
    rule: "minimum base",
    file: /ekp-2024-11\.parquet/,
    found: /base below 10/,
    plant: ({ set }) => set(cells, at("awareness", "gosuslugi_spb", "18-24"), { base: "0" })
  },
  {
    leak: "the reference group of a difference below the minimum base",
    rule: "minimum base",
    file: /differences/,
    found: /reference_base/,
    plant: ({ set }) => set(differences, "difference IS NOT NULL", { reference_base: "3" })
  },
  {
    leak: "a small margin of the population",
    rule: "minimum base",
    file: /representation/,
    found: /base below 10/,
    plant: ({ set }) => set("representation", "base IS NOT NULL AND base < 40", { base: "4" })
  },
  {
    leak: "1 of 40 behind a percentage",
    rule: "count behind a percentage",
    file: /ekp-2024-11\.parquet/,
    found: /fewer than 3/,
    plant: ({ set }) => set(cells, at("awareness", "gosuslugi_spb", "all"), { base: "40", estimate: "0.025" })
  },
  {
    leak: "all but two behind a percentage",
    rule: "count behind a percentage",
    file: /ekp-2024-11\.parquet/,
    found: /what is left/,
    plant: ({ set }) => set(cells, at("awareness", "gosuslugi_spb", "all"), { base: "40", estimate: "0.95" })
  },
  {
    leak: "a figure under the verdict `suppressed`",
    rule: "suppressed",
    file: /ekp-2024-11\.parquet/,
    found: /still hold a figure/,
    plant: ({ set }) => set(cells, at("awareness", "mini_app", "65+"), { estimate: "0.071" })
  },
  {
    leak: "a base beside a suppressed cell",
    rule: "suppressed",
    file: /ekp-2024-11\.parquet/,
    found: /still hold a figure/,
    plant: ({ set }) => set(cells, at("awareness", "mini_app", "65+"), { base: "14" })
  },
  {
    leak: "an interval beside a suppressed difference",
    rule: "suppressed",
    file: /differences/,
    found: /still hold a figure/,
    plant: ({ set }) => set(differences, "verdict = 'suppressed' AND item = 'trust'", { lower: "-0.1" })
  },
  {
    leak: "an unknown verdict",
    rule: "verdict",
    file: /ekp-2024-11\.parquet/,
    found: /unknown verdict/,
    plant: ({ set }) => set(cells, at("awareness", "mini_app", "65+"), { verdict: "'hidden'", estimate: "0.1" })
  },
  {
    leak: "two filter states that differ by a few respondents",
    rule: "differencing",
    file: /ekp-2024-11/,
    found: /awareness: all, 18-59, all within/,
    plant: ({ set }) =>
      set(cells, "item = 'awareness' AND sex = 'all' AND area = 'all' AND age = '18-59' AND base IS NOT NULL", {
        base: "287"
      })
  },
  {
    leak: "a difference of a cell that is hidden",
    rule: "difference of a hidden cell",
    file: /differences/,
    found: /a side that is hidden/,
    plant: ({ set }) =>
      set(differences, at("awareness", "mini_app", "65+"), { difference: "-0.12", verdict: "'published'" })
  }
];
