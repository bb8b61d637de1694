import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { siteFooter } from "./src/components/siteFooter.js";
import { siteHead } from "./src/components/siteHead.js";
import { siteHeader } from "./src/components/siteHeader.js";
import { syntheticPolls } from "./loaders/project/syntheticPolls.js";
import { crossTables, surveyTables } from "./loaders/tables/tableNames.js";
import { pinFrameworkImports } from "./publish/pinFrameworkImports.js";
import { problemScript } from "./publish/problemFeed.js";

/**
 * A build stages the sources aside and adds the published tables to what Framework built; Framework by itself works on
 * `src` and runs the tables' loaders. The preview tells its pages what is wrong with the data.
 */
const problems = process.env.VOZRAST_PROBLEMS;
const staged = process.env.VOZRAST_STAGE;
const root = staged ?? "src";
const data = resolve(process.env.VOZRAST_DATA ?? "data");

await pinFrameworkImports(root);

const studies = readdirSync(resolve(data, "studies"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.slice(0, -5))
  .sort();
const tables = staged
  ? []
  : ["/data/tables.json", ...[...crossTables, ...surveyTables(data)].map((name) => `/data/${name}.parquet`)];

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
  head: problems ? (page: { path: string }) => siteHead(page) + problemScript(Number(problems)) : siteHead,
  header: siteHeader,
  footer: siteFooter(syntheticPolls(data)),
  dynamicPaths: [...studies.flatMap((study) => [`/studies/${study}`, `/en/studies/${study}`]), ...tables]
};
