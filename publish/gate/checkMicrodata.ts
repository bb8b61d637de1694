import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { rowsFiles } from "../../loaders/microdata/rowsFiles.js";
import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { quote } from "../../loaders/write/writeTable.js";
import type { Leak } from "./leak.js";

const quasiIdentifiers = ["sex", "age", "district", "zone"];
const missing = "('dont_know', 'refused', 'not_asked', 'no_answer')";
const name = (column: string): string => `"${column.replaceAll('"', '""')}"`;

/** Checks the released rows of every survey of a site. */
export async function checkMicrodata(site: string, project: Project): Promise<Leak[]> {
  const surveys = project.studies.filter((study): study is SurveyStudy => study.kind === "survey");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const leaks: Leak[] = [];
    for (const study of surveys) leaks.push(...(await checkRows(connection, site, study, project)));
    return leaks;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * Checks released rows as a stranger would, by SQL over the published file: columns of the codebook and no others, at
 * least `k` rows a class, `l` answers to every sensitive item in it, one weight a class, no answer that fewer than `k`
 * gave, and as many rows in the CSV. Shares no code with what made the rows.
 */
async function checkRows(
  connection: DuckDBConnection,
  site: string,
  study: SurveyStudy,
  { policy, items }: Pick<Project, "policy" | "items">
): Promise<Leak[]> {
  const { parquet: file, rows: csv } = rowsFiles(study.study);
  const isThere = existsSync(join(site, file));
  if (study.release !== "microdata" || study.microdata === null)
    return isThere ? [{ file, rule: "rows", found: "rows of a study whose owner has not permitted it" }] : [];
  if (!isThere) return [{ file, rule: "rows", found: "the codebook promises rows that are not there" }];

  const leaks: Leak[] = [];
  const leak = (rule: string, found: string): number => leaks.push({ file, rule, found });
  const read = `read_parquet(${quote(join(site, file))})`;
  const values = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRows();
  const count = async (sql: string): Promise<number> => Number((await values(sql))[0]![0]);
  const columns = (await values(`DESCRIBE SELECT * FROM ${read}`)).map(([column]) => String(column));
  const asked = study.columns.flatMap((column) => (column.role === "item" ? [column.item] : []));
  const known = new Set([
    "weight",
    ...quasiIdentifiers,
    ...asked,
    ...asked.flatMap((item) =>
      ["rare", ...items.get(item)!.options.map(({ id }) => id)].map((option) => `${item}__${option}`)
    )
  ]);
  for (const column of columns) if (!known.has(column)) leak("column", `${column} is not on the allow-list`);

  const [k, l] = [
    Math.max(policy.microdata.k, study.microdata.k ?? 0),
    Math.max(policy.microdata.l, study.microdata.l ?? 0)
  ];
  const present = quasiIdentifiers.filter((column) => columns.includes(column));
  const by = present.length === 0 ? "()" : present.map(name).join(", ");
  const small = await count(`SELECT count(*) FROM (SELECT count(*) AS n FROM ${read} GROUP BY ${by}) WHERE n < ${k}`);
  if (small > 0) leak("k-anonymity", `${small} combinations of ${present.join(", ")} with fewer than ${k} rows`);
  const weights = await count(
    `SELECT count(*) FROM (SELECT count(DISTINCT weight) AS n FROM ${read} GROUP BY ${by}) WHERE n > 1`
  );
  if (weights > 0)
    leak("weight", `${weights} combinations of ${present.join(", ")} with more than one weight: it tells them apart`);
  for (const item of study.microdata.sensitive.filter((own) => columns.includes(own))) {
    const ticks = columns.filter((column) => column.startsWith(`${item}__`));
    const answer = ticks.length === 0 ? name(item) : `concat_ws(',', ${ticks.map(name).join(", ")})`;
    const uniform =
      await count(`SELECT count(*) FROM (SELECT count(DISTINCT ${answer}) FILTER (WHERE ${name(item)} NOT IN ${missing}) AS n
      FROM ${read} GROUP BY ${by}) WHERE n > 0 AND n < ${l}`);
    if (uniform > 0)
      leak("l-diversity", `${uniform} combinations of ${present.join(", ")} with fewer than ${l} answers to ${item}`);
  }
  for (const column of columns.filter((own) => known.has(own) && own !== "weight" && !quasiIdentifiers.includes(own))) {
    const ticked =
      column.includes("__") && !asked.includes(column) ? `${name(column)} = 1` : `${name(column)} NOT IN ${missing}`;
    const rare = await count(
      `SELECT count(*) FROM (SELECT count(*) AS n FROM ${read} WHERE ${ticked} GROUP BY ${name(column)}) WHERE n < ${k}`
    );
    if (rare > 0) leak("rare answer", `${rare} answers to ${column} that fewer than ${k} gave`);
  }
  const rows = await count(`SELECT count(*) FROM ${read}`);
  for (const path of Object.values(csv)) {
    const lines = existsSync(join(site, path))
      ? (await readFile(join(site, path), "utf8")).split("\r\n").length - 2
      : 0;
    if (lines !== rows) leaks.push({ file: path, rule: "stale", found: `${lines} rows, of ${rows} in ${file}` });
  }
  return leaks;
}
