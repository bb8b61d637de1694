import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepFile, keptPath, writeKept } from "../../loaders/states/keptFile.js";
import { keptWorlds, readWorlds } from "../../loaders/states/keptWorlds.js";
import type { SurveyWorlds } from "../../loaders/suppress/surveyWorlds.js";

const worlds: SurveyWorlds = {
  kinds: [{ sex: "female", age: "65+", district: "nevsky" }],
  items: new Map([["trust", { answers: ["share yes"], worlds: [Int32Array.of(0, 0, 2)] }]])
};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "worlds-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function keep(code: string): Promise<string> {
  await writeKept(join(folder, "written"), worlds);
  await keepFile(keptWorlds, join(folder, "written"), folder, "poll", { code });
  return keptPath(keptWorlds, folder, "poll", { code });
}

test("worlds are read as they were kept, those of the last build only", async () => {
  const first = await keep("1");
  expect(await readWorlds(first)).toEqual(worlds);
  const second = await keep("2");
  expect(await readWorlds(second)).toEqual(worlds);
  expect(existsSync(first)).toBe(false);
});

test("worlds that are not there, or cannot be read, are none", async () => {
  expect(await readWorlds(join(folder, "nothing.gz"))).toBeNull();
  await writeFile(join(folder, "spoilt.gz"), "not a file of worlds");
  expect(await readWorlds(join(folder, "spoilt.gz"))).toBeNull();
});
