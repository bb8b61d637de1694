import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Query } from "../../../src/figures/figure.js";
import { literalTables } from "./literalTables.js";

/** An engine over the literal tables. Values are as the engine gives them: a test sees a BIGINT for what it is. */
export interface Engine {
  query(query: Query): Promise<Record<string, unknown>[]>;
}

/** What is used of the package's blocking build for Node, which comes without types. */
interface BlockingDuckDB {
  readonly NODE_RUNTIME: object;
  readonly VoidLogger: new () => object;
  createDuckDB(
    bundles: object,
    logger: object,
    runtime: object
  ): Promise<{
    instantiate(progress: () => void): Promise<object>;
    connect(): {
      query(sql: string): object;
      prepare(sql: string): { query(...params: unknown[]): { toArray(): { toJSON(): object }[] }; close(): void };
    };
  }>;
}

const script = Object.values(literalTables).flat();

/** The engine of the build. */
export async function nativeEngine(): Promise<Engine> {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  for (const statement of script) await connection.run(statement);
  return {
    query: async ({ sql, params }) => (await connection.runAndReadAll(sql, [...params])).getRowObjectsJS()
  };
}

/** The engine of the browser (DuckDB 0.9.1), run in Node. */
export async function browserEngine(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const path = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const duckdb = require(path) as BlockingDuckDB;
  const bundle = (name: string) => ({ mainModule: join(dirname(path), name), mainWorker: "" });
  const bundles = { mvp: bundle("duckdb-mvp.wasm"), eh: bundle("duckdb-eh.wasm") };
  const bindings = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await bindings.instantiate(() => undefined);
  const connection = bindings.connect();
  for (const statement of script) connection.query(statement);
  return {
    query({ sql, params }) {
      const statement = connection.prepare(sql);
      const rows = statement
        .query(...params)
        .toArray()
        .map((row) => ({ ...row.toJSON() }));
      statement.close();
      return Promise.resolve(rows);
    }
  };
}
