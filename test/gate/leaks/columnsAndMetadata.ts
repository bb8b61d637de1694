import type { PlantedLeak } from "./plantedLeak.js";
import { at, cells } from "./smallSiteTables.js";

/** Columns, digits, texts and metadata that no table may hold, whatever its figures. */
export const columnsAndMetadata: readonly PlantedLeak[] = [
  {
    leak: "an extra column",
    rule: "column",
    file: /ekp-2024-11\.parquet/,
    found: /weight is not on the allow-list/,
    plant: ({ rewrite }) => rewrite(cells, "SELECT *, 1.25 AS weight FROM it")
  },
  {
    leak: "a count written as text",
    rule: "column",
    file: /ekp-2024-11\.parquet/,
    found: /base is VARCHAR/,
    plant: ({ rewrite }) => rewrite(cells, "SELECT * REPLACE (CAST(base AS VARCHAR) AS base) FROM it")
  },
  {
    leak: "a table of weights that the build lists",
    rule: "column",
    file: /weights\.parquet/,
    found: /no allow-list/,
    lists: ["weights"],
    plant: ({ rewrite }) => rewrite("weights", "SELECT 'nevsky' AS district, 1.25 AS weight")
  },
  {
    leak: "a share with all its digits",
    rule: "precision",
    file: /ekp-2024-11\.parquet/,
    found: /estimate more precise/,
    plant: ({ set }) => set(cells, at("awareness", "gosuslugi_spb", "all"), { estimate: "0.5123456789012" })
  },
  {
    leak: "a weighted share that tells the number of a category",
    rule: "precision",
    file: /representation/,
    found: /sample_share/,
    plant: ({ set }) => set("representation", "base IS NOT NULL", { sample_share: "base / 297.0" })
  },
  {
    leak: "an e-mail address in a label",
    rule: "identifier",
    file: /items/,
    found: /email in column option_en/,
    plant: ({ set }) => set("items", "option = 'other'", { option_en: "'Other: anna.petrova@mail.ru'" })
  },
  {
    leak: "a telephone in a title",
    rule: "identifier",
    file: /catalogue/,
    found: /phone in column title_en/,
    plant: ({ set }) => set("catalogue", "kind = 'survey'", { title_en: "'Poll, ask +7 921 555-01-23'" })
  },
  {
    leak: "a path in the metadata of a table",
    rule: "path",
    file: /catalogue/,
    found: /metadata/,
    plant: ({ rewrite }) => rewrite("catalogue", "SELECT * FROM it", { source: "/srv/data/extracts/poll.csv" })
  },
  {
    leak: "the time of making in the metadata of a table",
    rule: "metadata",
    file: /catalogue/,
    found: /created/,
    plant: ({ rewrite }) =>
      rewrite("catalogue", "SELECT * FROM it", { made_with: "vozrast", created: "2026-11-23T22:10:31Z" })
  }
];
