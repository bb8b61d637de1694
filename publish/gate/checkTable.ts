import type { DuckDBConnection } from "@duckdb/node-api";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { type TableKind, type TableSchema, tableSchemas } from "../../loaders/write/tableSchemas.js";
import { quote } from "../../loaders/write/writeTable.js";
import { checkMetadata } from "./checkMetadata.js";
import { checkUsageShares } from "./checkUsageShares.js";
import { findPersonal } from "./findPersonal.js";
import type { Leak } from "./leak.js";
import { tableRules } from "./tableRules.js";

/**
 * Checks one Parquet file: columns and types on the allow-list, no base below the minimum, no small count behind a
 * percentage, nothing left in hidden rows, no more digits than the policy allows, no identifier, no path in its
 * metadata.
 *
 * @param owned studies whose owner has published the counts: they pass
 */
export async function checkTable(
  connection: DuckDBConnection,
  path: string,
  file: string,
  kind: TableKind,
  policy: DisclosurePolicy,
  owned: readonly string[]
): Promise<Leak[]> {
  const read = `read_parquet(${quote(path)})`;
  const schema: TableSchema = tableSchemas[kind];
  const leaks: Leak[] = [];
  const leak = (rule: string, found: string): number => leaks.push({ file, rule, found });
  const values = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRows();

  const described = (await values(`DESCRIBE SELECT * FROM ${read}`)).map(
    ([column, type]) => [String(column), String(type)] as const
  );
  const columns = described.map(([column]) => column);
  for (const [column, type] of described) {
    if (!(column in schema)) leak("column", `${column} is not on the allow-list`);
    else if (schema[column] !== type) leak("column", `${column} is ${type}, not ${schema[column]}`);
  }
  if (leaks.length > 0) return leaks;

  const rules = tableRules(kind, columns, policy, owned);
  if (rules.length > 0) {
    const [counts] = await values(
      `SELECT ${rules.map(({ where }) => `count(*) FILTER (WHERE ${where})`).join(", ")} FROM ${read}`
    );
    rules.forEach(({ rule, found }, at) => {
      if (Number(counts![at]) > 0) leak(rule, found(Number(counts![at])));
    });
  }

  if (kind === "usage") leaks.push(...(await checkUsageShares(connection, path, file, owned)));

  const words = columns.filter((name) => schema[name] === "VARCHAR");
  const texts = words.map(
    (column) => `SELECT DISTINCT ${quote(column)}, "${column}" FROM ${read} WHERE "${column}" IS NOT NULL`
  );
  for (const [column, text] of texts.length > 0 ? await values(texts.join(" UNION ALL ")) : []) {
    const kindOfText = findPersonal(String(text));
    if (kindOfText !== null) leak("identifier", `${kindOfText} in column ${String(column)}`);
  }
  leaks.push(...(await checkMetadata(connection, path, file)));
  return leaks;
}
