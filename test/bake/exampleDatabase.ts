import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { nativeDatabase } from "../../publish/bake/nativeDatabase.js";
import type { Database } from "../../src/components/database.js";
import { writeExampleTables } from "./exampleTables.js";

/** The example tables in native DuckDB, for the tests of one file. */
export function exampleDatabase(): () => Database {
  let folder: string;
  let database: Database;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tables-"));
    await writeExampleTables(folder);
    database = await nativeDatabase(folder);
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });
  return () => database;
}
