import { readFile } from "node:fs/promises";
import { readProject } from "../project/readProject.js";
import { buildTables } from "./buildTables.js";
import { type TableList, tableList } from "./tableList.js";

/** Where a loader entry finds data and keeps tables: the preview and the build tell, a bare call takes the project. */
const data = process.env.VOZRAST_DATA ?? "data";
const tables = process.env.VOZRAST_TABLES ?? ".build/tables";

/** Bytes of a published table, made anew if anything it comes from has changed. Throws for an unknown name. */
export async function publishedTable(name: string): Promise<Uint8Array> {
  const built = await buildTables(await readProject(data), tables, ".");
  const found = built.tables.find((table) => table.name === name);
  if (!found) throw new Error(`no published table ${name}`);
  return readFile(found.path);
}

/** The list of published tables, made anew like the tables. */
export async function publishedTableList(): Promise<TableList> {
  return tableList((await buildTables(await readProject(data), tables, ".")).tables);
}
