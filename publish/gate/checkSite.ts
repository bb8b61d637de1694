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
import { WITHHELD, isGuessable } from "../../loaders/tables/publishedInputs.js";
import { listTree } from "../listTree.js";
import { readManifest } from "../siteManifest.js";
import { checkCopies } from "./checkCopies.js";
import { checkDifferencing } from "./checkDifferencing.js";
import { UnnamedFiles, checkFiles, linkedCsvs } from "./checkFiles.js";
import { checkManifest } from "./checkManifest.js";
import { checkMicrodata } from "./checkMicrodata.js";
import { checkPage } from "./checkPage.js";
import { checkPageTables } from "./checkPageTables.js";
import { checkPeriods } from "./checkPeriods.js";
import { type ReadRow, checkRows } from "./checkRows.js";
import { checkSchemes } from "./checkSchemes.js";
import { checkTable } from "./checkTable.js";
import { checkScript } from "./checkScript.js";
import { checkText, foreign } from "./checkText.js";
import { csvColumns } from "./csvColumns.js";
import type { FigureSet } from "./figureSet.js";
import type { Leak } from "./leak.js";
import { publishedFigures } from "./publishedFigures.js";
import { readCsv } from "./readCsv.js";
import { readJson } from "./readJson.js";
import { smallBaseIn } from "./smallBaseIn.js";
import { surveyTraces } from "./surveyTraces.js";
import { tableKind } from "./tableKind.js";
import { lineTraces, rowTrace, wordTrace } from "./traces.js";

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
  // Where rows are released, so is every count; a page does not say which of its figures are of such a study.
  const released = surveys.filter(({ release }) => release === "microdata").map(({ study }) => rowsFiles(study));
  const ofPages =
    released.length === 0 ? project.policy : { ...project.policy, minimumCount: 0, zeros: "shown" as const };
  const rowFiles = new Set(
    released.flatMap(({ parquet, rows, labels }) => [parquet, ...Object.values(rows), ...Object.values(labels)])
  );
  const extracts = new Map(
    [...parts].flatMap(([study, { inputs }]) =>
      Object.entries(inputs)
        .filter(([name, hash]) => name.startsWith("data/extracts/") && hash !== WITHHELD)
        .map(([, hash]) => [hash, study] as const)
    )
  );
  const guessable = project.studies
    .filter(isGuessable)
    .flatMap(({ study }) => [...extracts].flatMap(([hash, of]) => (of === study ? [{ study, hash }] : [])));
  const leaks: Leak[] = [];
  const known = new Set(files);
  const unnamed = new UnnamedFiles(files);
  const hashes: Record<string, string> = {};
  /** Where every line and word that may be of an extract stands. */
  const places = new Map<bigint, string>();
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const figures = await publishedFigures(connection, site, Object.keys(list));
    for (const file of files) {
      const content = await readFile(join(site, file));
      const hash = (hashes[file] = sha256(content));
      if (extracts.has(hash)) leaks.push({ file, rule: "extract", found: `the extract of ${extracts.get(hash)!}` });
      for (const { study, hash: secret } of guessable)
        if (content.includes(secret.slice(0, 16)))
          leaks.push({
            file,
            rule: "extract",
            found: `the hash of the extract of ${study}: hidden counts could be found from it by trial`
          });
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
      leaks.push(...checkContent(file, text, figures));
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
    leaks.push(...(await findRows()));
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

  function checkContent(file: string, text: string, figures: FigureSet): Leak[] {
    const found = checkText(file, text, root);
    for (const trace of lineTraces(text)) places.set(trace, file);
    const note = (trace: bigint | null) => trace !== null && places.set(trace, file);
    const noteWords = () => {
      for (const word of text.match(/[\p{L}\d_-]{5,}/gu) ?? []) note(wordTrace(word));
    };
    switch (extname(file)) {
      case ".csv": {
        const { rows, leaks: unreadable } = readCsv(file, text);
        for (const row of rows) for (const cell of Object.values(row)) note(wordTrace(String(cell)));
        if (rowFiles.has(file)) return [...found, ...unreadable];
        const unknown = Object.keys(rows[0] ?? {}).flatMap((column, at) =>
          csvColumns.has(column)
            ? []
            : // Where a file has no names of columns, the first row stands there.
              [/^[a-z_]{1,30}$/i.test(column) ? column : `the name of column ${at + 1}`]
        );
        return [
          ...found,
          ...unreadable,
          ...checkRows(file, rows, figures, ofPages),
          ...unknown.map((column) => ({ file, rule: "column", found: `${column} is not on the allow-list` }))
        ];
      }
      case ".json": {
        const { rows, strings, leaks: unreadable } = readJson(file, text);
        for (const row of rows) note(rowTrace(Object.values(row).map(String)));
        for (const word of strings) note(wordTrace(word));
        const small = smallBaseIn(strings.join("\n"), project.policy.minimumBase);
        return [
          ...found,
          ...unreadable,
          ...checkRows(file, rows, figures, ofPages),
          ...(small
            ? [{ file, rule: "minimum base", found: `a note of a base below ${project.policy.minimumBase}` }]
            : [])
        ];
      }
      case ".html":
      case ".svg":
      case ".xml":
        noteWords();
        unnamed.note(file, text);
        return [...found, ...checkPage(file, text, figures, ofPages)];
      default:
        unnamed.note(file, text);
        if (foreign.test(file)) return found;
        noteWords();
        return [...found, ...checkScript(file, text, project.policy.minimumBase)];
    }
  }

  async function findRows(): Promise<Leak[]> {
    const counts = new Map<string, number>();
    for (const study of surveys) {
      const extract = parts.get(study.study)!.inputs[`data/extracts/${study.extract.path}`];
      if (extract === undefined || extract === "absent") continue;
      for (const trace of await surveyTraces(study, project, extract, cache)) {
        const file = places.get(trace);
        if (file !== undefined) counts.set(`${file}\n${study.study}`, (counts.get(`${file}\n${study.study}`) ?? 0) + 1);
      }
    }
    return [...counts].map(([place, count]) => {
      const [file, study] = place.split("\n") as [string, string];
      return { file, rule: "extract", found: `${count} rows or pseudonyms of the extract of ${study}` };
    });
  }
}
