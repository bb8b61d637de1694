import type { DuckDBConnection } from "@duckdb/node-api";
import { quote } from "../../loaders/write/writeTable.js";
import { findPersonal } from "./findPersonal.js";
import type { Leak } from "./leak.js";

/** What the metadata of a table may tell; a time of making would change with every build. */
const metadataKeys = [
  "study",
  "studies",
  "kind",
  "synthetic",
  "owner",
  "source",
  "citation",
  "source_date",
  "extracts",
  "made_with",
  "universe",
  "licence",
  "base",
  "anonymity",
  "caveats",
  "labels"
];

/** Checks the metadata of a Parquet file: keys on the allow-list, no identifier, no folder of the building machine. */
export async function checkMetadata(connection: DuckDBConnection, path: string, file: string): Promise<Leak[]> {
  const leaks: Leak[] = [];
  const leak = (rule: string, found: string): number => leaks.push({ file, rule, found });
  const pairs = await connection.runAndReadAll(
    `SELECT decode(key), decode(value) FROM parquet_kv_metadata(${quote(path)})`
  );
  for (const [key, value] of pairs.getRows())
    if (!metadataKeys.includes(String(key))) leak("metadata", `${String(key)} is not on the allow-list`);
    else if (findPersonal(String(value)) !== null)
      leak("identifier", `${findPersonal(String(value))} in metadata ${String(key)}`);
    else if (/(?:^|[\s;=])(?:\/[\w.-]+){2,}|\b[A-Z]:[\\/]/.test(String(value)))
      leak("path", `a folder of the building machine in metadata ${String(key)}`);
  return leaks;
}
