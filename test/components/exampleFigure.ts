import * as Plot from "@observablehq/plot";
import type { CatalogueRow } from "../../src/components/catalogue.js";
import type { FrameContext } from "../../src/components/figureFrame.js";
import type { View } from "../../src/components/view.js";
import type { Figure } from "../../src/figures/figure.js";

/** A figure that says what it was given, over the example tables' `studies/ekp-2024-05`. */
export const exampleFigure: Figure = {
  id: "example",
  filters: ["age", "sex"],
  tables: ({ study }) => [`studies/${study}`],
  query: ({ study, age, sex }) => ({
    sql: `SELECT option_en AS label, estimate, verdict FROM "studies/${study}"
      WHERE age = ? AND sex = ? AND area = 'all' ORDER BY option_ord`,
    params: [`${age}+`, sex]
  }),
  studies: (_rows, { study }) => [study],
  headline: (rows, { age }) => `Headline of ${rows.length} rows, ${age}+`,
  subtitle: () => "Subtitle",
  plot: (rows) =>
    rows.length === 0 ? null : { marks: [Plot.barX(rows, { x: "estimate", y: "label", fill: "var(--older)" })] },
  highlights: (rows) => [{ value: String(rows.length), label: "rows", note: "all of them" }],
  columns: () => [
    { name: "label", label: "Label" },
    { name: "estimate", label: "Estimate", align: "end" }
  ],
  sentence: (_rows, { study }) => `Sentence about ${study}.`,
  base: () => "800 people",
  notes: () => ["A caveat."]
};

export const exampleView: View = { lang: "en", width: 0, age: 65, sex: "all", area: "all", study: "ekp-2024-05" };

export const exampleCatalogue = [
  {
    study: "ekp-2024-05",
    kind: "survey",
    title_en: "Card holders",
    owner_en: "Owner",
    source_date: "2024-06-01",
    synthetic: true
  },
  {
    study: "portal-2023",
    kind: "usage",
    title_en: "Portal",
    owner_en: "Ministry",
    source_date: "2023-10-01",
    synthetic: false
  }
] as CatalogueRow[];

export const exampleContext: FrameContext = {
  id: "example",
  headingLevel: 2,
  catalogue: exampleCatalogue,
  pageFilters: ["age", "sex"],
  pinned: [],
  csv: { href: "../csv/en/x/example.csv", name: "example.csv" },
  viewHref: "#example",
  chainHref: "./chain.html#x-example",
  languageRoot: "./"
};
