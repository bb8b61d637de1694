import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { rowsFiles } from "../../loaders/microdata/rowsFiles.js";
import type { Project } from "../../loaders/project/project.js";
import { studyPolicy } from "../../loaders/project/studyPolicy.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { BuiltTables } from "../../loaders/tables/buildTables.js";
import type { TableList } from "../../loaders/tables/tableList.js";
import { sha256 } from "../../loaders/tables/hashFiles.js";
import { listTree } from "../listTree.js";
import { readManifest } from "../siteManifest.js";
import { checkContent } from "./checkContent.js";
import { checkCopies } from "./checkCopies.js";
import { checkDifferencing } from "./checkDifferencing.js";
import { UnnamedFiles, checkFiles, linkedCsvs } from "./checkFiles.js";
import { checkManifest } from "./checkManifest.js";
import { checkMicrodata } from "./checkMicrodata.js";
import { checkPageTables } from "./checkPageTables.js";
import { checkPeriods } from "./checkPeriods.js";
import type { ReadRow } from "./checkRows.js";
import { checkSchemes } from "./checkSchemes.js";
import { checkTable } from "./checkTable.js";
import { checkTraces } from "./checkTraces.js";
import { ExtractHashes } from "./extractHashes.js";
import type { Leak } from "./leak.js";
import { publishedFigures } from "./publishedFigures.js";
import { readCsv } from "./readCsv.js";
import { SiteTraces } from "./siteTraces.js";
import { tableKind } from "./tableKind.js";

/** What a build knows of a site that is to be looked at. */
export interface SiteBuild {
  /** Published tables of this build with their hashes. */
  readonly list: TableList;
  readonly parts: BuiltTables["parts"];
  /** Folder of the project: its name may stand in no file. */
  readonly root: string;
  /** Keeps what was taken of the extracts from build to build. */
  readonly cache: string;
}

const binary = new Set([".wasm", ".woff", ".woff2", ".parquet"]);

/**
 * Looks at every file of a built site before it takes the place of the old one, and lists what may not be published.
 */
export async function checkSite(
  site: string,
  project: Project,
  { list, parts, root, cache }: SiteBuild
): Promise<Leak[]> {
  const files = await listTree(site);
  const owned = project.studies
    .filter((study) => study.kind === "usage" && study.publishedByOwner)
    .map(({ study }) => study);
  const surveys = project.studies.filter((study): study is SurveyStudy => study.kind === "survey");
  const policyOf = (study: string) => {
    const survey = surveys.find((one) => one.study === study);
    return survey ? studyPolicy(survey, project) : project.policy;
  };
  const released = surveys.flatMap(({ study, release }) => (release === "microdata" ? [study] : []));
  const rowFiles = new Set(
    released
      .map(rowsFiles)
      .flatMap(({ parquet, rows, labels }) => [parquet, ...Object.values(rows), ...Object.values(labels)])
  );
  const extracts = new ExtractHashes(project, parts);
  const leaks: Leak[] = [];
  const known = new Set(files);
  const unnamed = new UnnamedFiles(files);
  const hashes: Record<string, string> = {};
  const traces = new SiteTraces();
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const figures = await publishedFigures(connection, site, Object.keys(list), released, project.policy);
    const rules = { root, policy: project.policy, figures, rowFiles };
    for (const file of files) {
      const content = await readFile(join(site, file));
      const hash = (hashes[file] = sha256(content));
      leaks.push(...extracts.check(file, content, hash));
      if (extname(file) === ".parquet") {
        const name = file.replace(/^data\//, "").replace(/\.parquet$/, "");
        const kind = tableKind(name);
        // A table that is none of this build is a leftover; of rows `checkMicrodata` asks more.
        if (list[name] === undefined) continue;
        if (rowFiles.has(file)) {
          if (list[name].sha256 !== hash)
            leaks.push({ file, rule: "stale", found: "not the table that this build made" });
          continue;
        }
        if (kind === undefined) {
          leaks.push({ file, rule: "column", found: "a table that has no allow-list of columns" });
          continue;
        }
        if (list[name].sha256 !== hash)
          leaks.push({ file, rule: "stale", found: "not the table that this build made" });
        leaks.push(
          ...(await checkTable(connection, join(site, file), file, kind, policyOf(name.replace(/^.*\//, "")), owned))
        );
      }
      if (binary.has(extname(file))) continue;
      const text = content.toString("utf8");
      leaks.push(...checkContent(file, text, rules, { traces, unnamed }));
      if (extname(file) === ".html") leaks.push(...checkPageTables(file, text, await csvsOf(file, text)));
    }
    leaks.push(
      ...checkFiles(
        files.filter((file) => !rowFiles.has(file)),
        project,
        new Set(Object.keys(list)),
        unnamed
      )
    );
    leaks.push(...checkManifest(hashes, await readManifest(site)));
    leaks.push(...(await checkTraces(surveys, project, parts, traces, cache)));
    leaks.push(...(await checkMicrodata(site, project)));
    // Tables of another shape cannot be held against one another.
    if (leaks.some(({ rule }) => rule === "column")) return leaks;
    leaks.push(...(await checkSchemes(connection, site)));
    leaks.push(
      ...(await checkCopies(
        connection,
        site,
        surveys.map(({ study }) => study)
      ))
    );
    for (const { study } of surveys) leaks.push(...(await checkDifferencing(connection, site, study, policyOf(study))));
    leaks.push(...(await checkPeriods(connection, site, project.policy, owned)));
    return leaks;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }

  /**
   * Rows of the CSVs that a page links to, read for this page alone: the rows of all are more than memory should hold.
   */
  async function csvsOf(page: string, text: string): Promise<(readonly ReadRow[])[]> {
    const read: (readonly ReadRow[])[] = [];
    for (const csv of linkedCsvs(page, text).filter((path) => known.has(path)))
      read.push(readCsv(csv, await readFile(join(site, csv), "utf8")).rows);
    return read;
  }
}
