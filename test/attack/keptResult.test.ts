import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AttackResult } from "../../publish/attack/attackResult.js";
import { keepResult, readResult } from "../../publish/attack/keptResult.js";

const result: AttackResult = { study: "poll", targets: 12, disclosures: [], setAside: [], notAttacked: 0 };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attacks-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a result is read under the key that it was kept under, and no other", async () => {
  const path = join(folder, "kept/poll.json");
  expect(await readResult(path, "1")).toBeNull();
  await keepResult(path, "1", result);
  expect(await readResult(path, "1")).toEqual(result);
  expect(await readResult(path, "2")).toBeNull();
});

test("a leak is not kept", async () => {
  const path = join(folder, "leak.json");
  const disclosures = [{ study: "poll", what: "trust", found: "is 1", chain: [] }];
  await keepResult(path, "1", { ...result, disclosures });
  expect(await readResult(path, "1")).toBeNull();
});

test.each([0, 0.5])("a file cut short is no result, and stops nothing: %s of it", async (part) => {
  const path = join(folder, "short.json");
  await keepResult(path, "1", result);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.slice(0, part * text.length));
  expect(await readResult(path, "1")).toBeNull();
});
