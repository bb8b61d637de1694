import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import type { Project } from "../../loaders/project/project.js";
import { readProject } from "../../loaders/project/readProject.js";
import { writeWave } from "../../loaders/synthetic/writeWave.js";
import { type BuiltTables, buildTables } from "../../loaders/tables/buildTables.js";
import { type TableList, tableList } from "../../loaders/tables/tableList.js";
import { beginSite, completeSite, putPage, studyChains } from "../../publish/assembleSite.js";
import { bakePages } from "../../publish/bakePages.js";
import { projectPaths } from "../../publish/paths.js";
import { dataProvenance, siteProvenance } from "../../publish/siteProvenance.js";

/** A whole site with everything that a gate looks at, and what the build knew of it. */
export interface SmallSite {
  readonly folder: string;
  readonly root: string;
  readonly site: string;
  readonly project: Project;
  readonly built: BuiltTables;
  readonly list: TableList;
}

export const poll = "ekp-2024-11";
const items = ["awareness", "use_gosuslugi_spb", "use_mini_app", "rating_gosuslugi_spb", "trust"];

/**
 * Visits of a portal and of a part of it, by sex and age, in the half-year and in the year; nobody has published them.
 */
const usage = {
  "portal-half": { service: "portal", from: "2024-01-01", to: "2024-06-30", counts: [412, 268, 96, 301, 190, 22] },
  "portal-year": { service: "portal", from: "2024-01-01", to: "2024-12-31", counts: [900, 560, 210, 655, 402, 71] },
  "portal-appeals": {
    service: "portal/appeals",
    from: "2024-01-01",
    to: "2024-06-30",
    counts: [120, 60, 4, 88, 41, 30]
  }
} as const;

const page = (lang: string, body: string): string => `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Report</title>
<script type="module" src="./_import/hydrate.5f09d0b0.js"></script></head>
<body><main id="observablehq-main">${body}</main></body></html>
`;
const figure = (id: string, pinned = ""): string => `<div data-figure="${id}"${pinned}></div>`;

/** What Framework would have rendered: pages with places for figures, and a script. */
const rendered: Readonly<Record<string, string>> = {
  "index.html": page("ru", figure("awareness") + figure("basesByDomain", ` data-study="${poll}"`)),
  "en/index.html": page("en", figure("awareness") + figure("weightingSchemes") + figure("sampleAndPopulation")).replace(
    "./_import",
    "../_import"
  ),
  "_import/hydrate.5f09d0b0.js": "export const ready = true;\n"
};

/**
 * Builds a small site: a poll of a few hundred with hidden figures, the same answers exported a second time, usage
 * counts that have to be protected. Framework is left out: what it renders stands in `rendered`. The caller removes the
 * folder.
 */
export async function smallSite(): Promise<SmallSite> {
  const { root } = projectPaths();
  const folder = await mkdtemp(join(tmpdir(), "site-"));
  const data = join(folder, "data");
  await cp(join(root, "data"), data, {
    recursive: true,
    filter: (from) => !/data\/(releases|manifest\.json|log\.yaml)/.test(from)
  });
  await writeWave(data, {
    study: poll,
    seed: "small",
    respondents: 300,
    selection: "ekp",
    like: "ekp-2024-05",
    fieldwork: { from: "2024-11-04", to: "2024-11-17" }
  });
  for (const file of await readdir(join(data, "studies")))
    if (file !== `${poll}.yaml`) await rm(join(data, "studies", file));
  const codebook = shortened(await readFile(join(data, "studies", `${poll}.yaml`), "utf8"));
  await writeFile(join(data, "studies", `${poll}.yaml`), codebook);
  await writeFile(join(data, "studies", `${poll}-again.yaml`), codebook);
  await rm(join(data, "truth", `${poll}.yaml`));
  for (const [study, { service, from, to, counts }] of Object.entries(usage)) {
    await writeFile(join(data, "studies", `${study}.yaml`), usageCodebook(study, service, from, to));
    const rows = ["female", "male"].flatMap((sex, side) =>
      ["18-54", "55-64", "65+"].map((age, at) => `${sex};${age};${counts[3 * side + at]}`)
    );
    await writeFile(join(data, "extracts", `${study}.csv`), `sex;age;visits\n${rows.join("\n")}\n`);
  }
  const project = await readProject(data);
  const built = await buildTables(project, join(folder, "tables"), root);
  const list = await tableList(built.tables);
  for (const [path, text] of Object.entries(rendered)) {
    await mkdir(dirname(join(folder, "rendered", path)), { recursive: true });
    await writeFile(join(folder, "rendered", path), text);
  }
  const site = join(folder, "site");
  await beginSite(site, join(folder, "rendered"), built.tables, list);
  const chains = studyChains(dataProvenance(built, project), list);
  const baked = await bakePages(
    join(folder, "rendered"),
    join(site, "data"),
    list,
    root,
    join(folder, "baked"),
    (path, drawn) => putPage(site, path, drawn, chains),
    () => undefined
  );
  await completeSite(site, siteProvenance(built, project, baked));
  return { folder, root, site, project, built, list };
}

/** The codebook with a few items of every type; the columns of the others are dropped. */
function shortened(text: string): string {
  const codebook = parse(text) as {
    columns: { role: string; item?: string; column?: string; columns?: Record<string, string> }[];
  };
  const columns = codebook.columns.flatMap((column): unknown[] => {
    if (column.role !== "item" || items.includes(column.item!)) return [column];
    return (column.column === undefined ? Object.keys(column.columns!) : [column.column]).map((name) => ({
      role: "drop",
      column: name,
      reason: "Not part of the test."
    }));
  });
  return stringify({ ...codebook, columns, synthetic: false }, { lineWidth: 0 });
}

function usageCodebook(study: string, service: string, from: string, to: string): string {
  const text = `{ru: "${study}", en: "${study}"}`;
  return `kind: usage
title: ${text}
provenance: {owner: ${text}, source: ${text}, date: "2025-01-15", citation: ${text}}
universe: ${text}
service: {id: ${service}, label: ${text}}
period: {from: "${from}", to: "${to}"}
tables:
  - table: visits
    extract: {path: ${study}.csv, encoding: utf-8, delimiter: ";", rows: 6}
    dimensions:
      - {column: sex, domain: sex, codes: {female: female, male: male}}
      - {column: age, domain: age, codes: {18-54: 18-54, 55-64: 55-64, 65+: 65+}}
    measures: [{column: visits, measure: visits, label: ${text}, unit: visits}]
`;
}
