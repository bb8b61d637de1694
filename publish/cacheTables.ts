import { copyFile, mkdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { publishedTableList } from "../loaders/tables/publishedTable.js";
import type { TableList } from "../loaders/tables/tableList.js";
import { tablePath } from "../loaders/tables/tablePath.js";
import { writeWhole } from "../loaders/tables/writeWhole.js";
import type { Paths } from "./paths.js";

/**
 * Puts published tables where Framework's preview keeps what their loaders gave, so that it need not start a process
 * for each: those alone that are not as they were.
 *
 * @param before what was put there last
 * @returns what is there now
 */
export async function cacheTables({ src, tables }: Paths, before: TableList): Promise<TableList> {
  const folder = join(src, ".observablehq", "cache", "data");
  const list = await publishedTableList();
  for (const name of Object.keys(list)) {
    if (before[name]?.sha256 === list[name]!.sha256) continue;
    const place = join(folder, `${name}.parquet`);
    await mkdir(dirname(place), { recursive: true });
    await copyFile(tablePath(tables, name), `${place}.part`);
    await rename(`${place}.part`, place);
  }
  await writeWhole(join(folder, "tables.json"), JSON.stringify(list));
  return list;
}
