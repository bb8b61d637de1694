import { stat } from "node:fs/promises";
import { hashLargeFile } from "./hashFiles.js";

/** Hash and size of every published table, by name: a browser fetches each once for every state of it. */
export type TableList = Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;

/** The list of published tables in order of name. */
export async function tableList(tables: readonly { name: string; path: string }[]): Promise<TableList> {
  const sorted = tables.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(
    await Promise.all(
      sorted.map(async ({ name, path }) => [
        name,
        { sha256: await hashLargeFile(path), bytes: (await stat(path)).size }
      ])
    )
  );
}
