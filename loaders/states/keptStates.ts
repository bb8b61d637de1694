import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { type Inputs, keyOf } from "../freshness/inputs.js";
import { writeWhole } from "../tables/writeWhole.js";
import type { SurveyState } from "./surveyState.js";

/** States of a study that are kept; the oldest go. */
const MOST_STATES = 20;

/** Where the state of a study is kept under `out` (the folder of tables), by what it was made from. */
function statePath(out: string, study: string, inputs: Inputs): string {
  return join(out, "states", study, `${keyOf(inputs)}.gz`);
}

/** Writes a state to a file of its own. */
export async function writeState(path: string, state: SurveyState): Promise<void> {
  await writeWhole(path, await promisify(gzip)(serialize(state), { level: 1 }));
}

/** Moves a state that has been written into its place; there is none of a study that is not a survey. */
export async function keepState(written: string, out: string, study: string, inputs: Inputs): Promise<void> {
  if (!existsSync(written)) return;
  const path = statePath(out, study, inputs);
  await mkdir(dirname(path), { recursive: true });
  await rename(written, path);
  const files = await Promise.all(
    (await readdir(dirname(path))).map(async (name) => ({
      name,
      time: (await stat(join(dirname(path), name))).mtimeMs
    }))
  );
  for (const { name } of files.sort((a, b) => b.time - a.time).slice(MOST_STATES)) await rm(join(dirname(path), name));
}

/** The state that a study's tables were made from; null where they were not made on this machine. */
export async function readState(out: string, study: string, inputs: Inputs): Promise<SurveyState | null> {
  const path = statePath(out, study, inputs);
  if (!existsSync(path)) return null;
  const kept = deserialize(await promisify(gunzip)(await readFile(path))) as Omit<SurveyState, "domains"> &
    Partial<Pick<SurveyState, "domains">>;
  return { ...kept, domains: kept.domains ?? new Map<string, never>() };
}
