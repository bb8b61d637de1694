import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { AsyncDuckDB, VoidLogger, getPlatformFeatures } from "@duckdb/duckdb-wasm";
import { FileAttachment } from "observablehq:stdlib";
import type { Query, Row } from "../figures/figure.js";
import type { Progress } from "./fetchBytes.js";
import { fetchBytes } from "./fetchBytes.js";
import { isPublished } from "./isPublished.js";
import { plainRow } from "./plainRow.js";

/**
 * Runs queries over published tables: DuckDB-WASM in the browser (`openDatabase`), native DuckDB in Node
 * (`nativeDatabase`). The same query gives the same rows in both.
 */
export interface Database {
  /** Names of all published tables, sorted. */
  readonly published: readonly string[];
  /**
   * @param tables published tables that the SQL reads, e.g. `studies/ekp-2024-05`; each is a view of that name
   * @returns rows of plain numbers, strings, booleans and nulls
   * @throws the engine's message where the SQL is wrong
   */
  query(tables: readonly string[], query: Query): Promise<Row[]>;
  close(): Promise<void>;
}

/** `data/tables.json`: what the site publishes. */
type TableList = Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;

/** Where the site begins, wherever it is served from: modules live two folders down, in `_import/components/`. */
const siteRoot = new URL("../../", import.meta.url);

/**
 * Opens the engine: fetches it, and later each table once, whole, from this site and no other. The engine runs in a
 * worker made from a blob, which inherits the page's content security policy: SQL cannot make it fetch elsewhere.
 *
 * @throws if a file does not arrive or the browser cannot run the engine
 */
export async function openDatabase(onProgress: (progress: Progress) => void): Promise<Database> {
  const dataRoot = new URL(isPublished(document) ? "data/" : "_file/data/", siteRoot);
  const tables = (await fetchJson(new URL("tables.json", dataRoot))) as TableList;
  const engine = await startEngine(onProgress);
  const connection = await engine.connect();
  await connection.query("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
  const views = new Map<string, Promise<void>>();

  async function loadTable(name: string): Promise<void> {
    const table = tables[name];
    if (table === undefined) throw new Error(`no such published table: ${name}`);
    const url = new URL(`${name}.parquet?v=${table.sha256.slice(0, 8)}`, dataRoot);
    await engine.registerFileBuffer(`${name}.parquet`, await fetchBytes(url, table.bytes, onProgress));
    await connection.query(`CREATE VIEW "${name}" AS SELECT * FROM parquet_scan('${name}.parquet')`);
  }
  function view(name: string): Promise<void> {
    const loading = views.get(name) ?? loadTable(name);
    views.set(name, loading);
    loading.catch(() => views.delete(name));
    return loading;
  }
  return {
    published: Object.keys(tables).sort(),
    async query(names, query) {
      await Promise.all(names.map(view));
      return runQuery(connection, query);
    },
    async close() {
      await connection.close();
      await engine.terminate();
    }
  };
}

async function startEngine(onProgress: (progress: Progress) => void): Promise<AsyncDuckDB> {
  if (!(await getPlatformFeatures()).wasmExceptions) throw new Error("this browser lacks WebAssembly exceptions");
  const wasm = FileAttachment("../engine/duckdb-eh.wasm");
  const script = FileAttachment("../engine/duckdb-eh.worker.js");
  const [wasmUrl, scriptUrl] = await Promise.all([
    blobUrl(wasm, "application/wasm", onProgress),
    blobUrl(script, "text/javascript", () => undefined)
  ]);
  try {
    const engine = new AsyncDuckDB(new VoidLogger(), new Worker(scriptUrl));
    await engine.instantiate(wasmUrl);
    await engine.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
    return engine;
  } finally {
    URL.revokeObjectURL(wasmUrl);
    URL.revokeObjectURL(scriptUrl);
  }
}

async function blobUrl(
  file: { readonly href: string; readonly size: number },
  type: string,
  onProgress: (progress: Progress) => void
): Promise<string> {
  const bytes = await fetchBytes(new URL(file.href), file.size, onProgress);
  return URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
}

async function fetchJson(url: URL): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response.json();
}

async function runQuery(connection: AsyncDuckDBConnection, { sql, params }: Query): Promise<Row[]> {
  if (params.length === 0) return rowsOf(await connection.query(sql));
  const statement = await connection.prepare(sql);
  try {
    return rowsOf(await statement.query(...params));
  } finally {
    await statement.close();
  }
}

function rowsOf(result: { toArray(): { toJSON(): Record<string, unknown> }[] }): Row[] {
  return result.toArray().map((row) => plainRow(row.toJSON()));
}
