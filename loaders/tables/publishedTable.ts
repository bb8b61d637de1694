import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { type TableList, tableList } from "./tableList.js";
import { publishedKinds, tablePath } from "./tablePath.js";
import { crossTables } from "./tableNames.js";

/** Where `npm run dev` and `npm run tables` keep tables. */
const tables = join(".build", "tables");

/**
 * Bytes of a published table as it was last made; the preview makes tables again before it asks for them.
 *
 * @throws if there is no such table
 */
export async function publishedTable(name: string): Promise<Uint8Array> {
  return readFile(tablePath(tables, name)).catch(() => {
    throw new Error(`no published table ${name}: npm run tables makes them`);
  });
}

/** The list of published tables as they were last made. */
export async function publishedTableList(): Promise<TableList> {
  const parts = await readdir(join(tables, "parts"), { recursive: true });
  const own = Object.entries(publishedKinds).flatMap(([folder, kind]) =>
    parts.filter((path) => path.endsWith(`${kind}.parquet`)).map((path) => `${folder}/${path.split(/[\\/]/)[0]!}`)
  );
  const names = [...crossTables, ...own];
  return tableList(names.map((name) => ({ name, path: tablePath(tables, name) })));
}
