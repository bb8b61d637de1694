import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Inputs, keyOf } from "../freshness/inputs.js";
import { compareWaves } from "../waves/compareWaves.js";
import { earlierWaves } from "../waves/earlierWaves.js";
import { writeTable } from "../write/writeTable.js";
import { type Part, partText, readPart } from "./part.js";
import { putFolder } from "./putFolder.js";

/**
 * Makes the wave differences of every survey under `<out>/waves`, one survey at a time, and only of those whose cells,
 * or whose earlier waves' cells, have changed.
 *
 * @param trend the cross-study table of that name
 * @returns the files, in order of survey
 */
export async function makeWaves(
  connection: DuckDBConnection,
  trend: string,
  parts: ReadonlyMap<string, Part>,
  out: string,
  code: string
): Promise<string[]> {
  const pairs = await earlierWaves(connection, trend);
  const folder = join(out, "waves");
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (!pairs.has(name)) await rm(join(folder, name), { recursive: true });
  const files: string[] = [];
  for (const [study, earlier] of pairs) {
    const inputs: Inputs = {
      code,
      ...Object.fromEntries(
        [study, ...earlier].flatMap((each) =>
          (["cells", "catalogue"] as const).map((kind) => [`${each}/${kind}`, parts.get(each)!.tables[kind]!])
        )
      )
    };
    const place = join(folder, study);
    const made = await readPart(place);
    if (made === null || keyOf(made.inputs) !== keyOf(inputs)) {
      const next = `${place}.next`;
      await mkdir(next, { recursive: true });
      const table = await compareWaves(connection, trend, study, earlier);
      await writeTable(connection, "wave_differences", table, join(next, "wave_differences.parquet"), { study });
      await writeFile(join(next, "part.json"), await partText(next, inputs, ["wave_differences"]));
      await putFolder(next, place);
    }
    files.push(join(place, "wave_differences.parquet"));
  }
  return files;
}
