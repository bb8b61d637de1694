import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { siteFooter } from "./src/components/siteFooter.js";
import { siteHead } from "./src/components/siteHead.js";
import { siteHeader } from "./src/components/siteHeader.js";
import { crossTables, surveyTables } from "./loaders/tables/tableNames.js";
import { pinFrameworkImports } from "./publish/pinFrameworkImports.js";

/** A build stages the sources aside; the preview works on `src` itself. */
const root = process.env.VOZRAST_STAGE ?? "src";
const data = resolve(process.env.VOZRAST_DATA ?? "data");

await pinFrameworkImports(root);

const studies = readdirSync(resolve(data, "studies")).filter((name) => name.endsWith(".yaml")).map((name) => name.slice(0, -5)).sort();
const surveys = surveyTables(data);

export default {
  root,
  output: process.env.VOZRAST_OUTPUT ?? "dist",
  title: "Vozrast",
  style: "style.css",
  globalStylesheets: [],
  duckdb: { extensions: { json: null, parquet: null } },
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  preserveExtension: true,
  typographer: false,
  head: siteHead,
  header: siteHeader,
  footer: siteFooter,
  dynamicPaths: [
    ...studies.flatMap((study) => [`/studies/${study}`, `/en/studies/${study}`]),
    "/data/tables.json",
    ...[...crossTables, ...surveys].map((name) => `/data/${name}.parquet`)
  ]
};
