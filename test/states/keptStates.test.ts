import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepFile, writeKept } from "../../loaders/states/keptFile.js";
import { keptStates, readState } from "../../loaders/states/keptStates.js";
import type { SurveyState } from "../../loaders/states/surveyState.js";
import { people, pollState } from "../changes/pollSnapshot.js";

const inputs = { code: "1" };
const state = pollState([...people(2, "female", "kirovsky", "yes"), ...people(1, "male", "nevsky", null)]);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "states-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function keep(kept: SurveyState): Promise<void> {
  await writeKept(join(folder, "written"), kept);
  await keepFile(keptStates, join(folder, "written"), folder, "poll", inputs);
}

test("a state is read as it was kept; there is none of other inputs", async () => {
  await keep(state);
  expect(await readState(folder, "poll", inputs)).toEqual(state);
  expect(await readState(folder, "poll", { code: "2" })).toBeNull();
});

test("a state that was kept before sex, age and district were has none of them", async () => {
  const { domains, ...older } = state;
  await keep(older as SurveyState);
  expect(await readState(folder, "poll", inputs)).toEqual({ ...older, domains: new Map() });
  expect(domains.size).toBe(2);
});
