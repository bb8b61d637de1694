import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { lockExtracts } from "../../loaders/lock/lockExtracts.js";
import { readProject } from "../../loaders/project/readProject.js";
import { planStudies } from "../../loaders/tables/planStudies.js";
import { copyData, edit } from "../project/copyData.js";

const extract = "extracts/municipal-platforms.csv";

async function lockedCopy(): Promise<{ data: string; store: string }> {
  const data = await copyData();
  const store = join(data, "accepted");
  await lockExtracts(await readProject(data), store, { date: "2024-06-01", reason: "the first" });
  return { data, store };
}

test("a lock holds hash, bytes and rows of every extract, and accepting them again changes nothing", async () => {
  const { data, store } = await lockedCopy();
  const { extracts } = JSON.parse(await readFile(join(data, "manifest.json"), "utf8")) as {
    extracts: Record<string, object>;
  };
  expect(Object.keys(extracts)).toContain(extract);
  expect(extracts["extracts/digital-petersburg.csv"]).toEqual({
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    bytes: 193,
    rows: 1
  });
  expect(await lockExtracts(await readProject(data), store, { date: "2024-06-02", reason: null })).toEqual([]);
});

test("a changed extract is not made into tables before it is accepted with a reason", async () => {
  const { data, store } = await lockedCopy();
  await edit(data, extract, "> 61 000", "> 62 000");
  const project = await readProject(data);
  const plans = await planStudies(project, join(data, "out"), "code");
  expect(
    plans.filter(({ state }) => state !== "stale").map(({ study, state, extracts }) => [study.study, state, extracts])
  ).toEqual([["municipal-platforms", "changed", [extract]]]);
  await expect(lockExtracts(project, store, { date: "2024-06-20", reason: null })).rejects.toThrow(
    `data/${extract} changed: say why`
  );

  const [accepted] = await lockExtracts(project, store, { date: "2024-06-20", reason: "the owner corrected a year" });
  expect(accepted?.path).toBe(extract);
  expect(accepted?.difference?.some((line) => line.includes("> 61 000: 1 → 0"))).toBe(true);
  expect(accepted?.difference?.some((line) => line.includes("> 62 000: 0 → 1"))).toBe(true);
  const log = parse(await readFile(join(data, "log.yaml"), "utf8")) as {
    date: string;
    extract: string;
    reason: string;
  }[];
  expect(log.at(-1)).toMatchObject({ date: "2024-06-20", extract, reason: "the owner corrected a year" });
  const after = await planStudies(await readProject(data), join(data, "out"), "code");
  expect(after.every(({ state }) => state === "stale")).toBe(true);
});

test("an extract that is not locked yet needs no lock to be used", async () => {
  const data = await copyData();
  await rm(join(data, "manifest.json"), { force: true });
  const plans = await planStudies(await readProject(data), join(data, "out"), "code");
  expect(plans.every(({ state }) => state === "stale")).toBe(true);
});
