import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changesInWords } from "../../publish/changes/changesInWords.js";
import { type EditionChanges, compareEditions } from "../../publish/changes/compareEditions.js";
import { partsSnapshot } from "../../publish/changes/snapshot.js";
import { items, makeEditions, poll } from "../../reference/changes/makeEditions.js";

interface Reference {
  measure: string;
  option: string;
  age: string;
  difference: string;
  std_error: string;
  p_value: string;
  p_adjusted: string;
}

const run = promisify(execFile);
let folder: string;
let changes: EditionChanges;

const compare = async (tables: string): Promise<EditionChanges> =>
  compareEditions(
    await partsSnapshot(join(folder, "before"), tables),
    await partsSnapshot(join(folder, "after"), tables)
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "changes-"));
  await makeEditions(folder);
  changes = await compare(join(folder, "tables"));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Largest relative error against R over the figures that the diff tests, and how many those are. */
function compareWithR(reference: readonly Reference[]): { tested: number; largest: number } {
  const figures = new Map(changes.changed[0]!.figures.map((figure) => [figure.figure, figure]));
  const errors = reference
    .map(({ measure, option, age, ...r }) => {
      const item = measure === "mean" ? items.rating : items.multiple;
      const found = figures.get([item, option, measure, "all", age, "all"].join(" | "))?.test;
      if (!found || found.p === null) return null;
      const pairs = [
        [found.difference, r.difference],
        [found.standardError, r.std_error],
        [found.p, r.p_value],
        [found.pAdjusted!, r.p_adjusted]
      ] as const;
      return Math.max(...pairs.map(([own, theirs]) => Math.abs(own - Number(theirs)) / Math.abs(Number(theirs))));
    })
    .filter((error) => error !== null);
  return { tested: errors.length, largest: Math.max(...errors) };
}

const read = async (path: string): Promise<Reference[]> => parse(await readFile(path, "utf8"), { columns: true });

test("a correction of the same respondents' answers is tested as R tests it, adjusted over the options", async () => {
  const { tested, largest } = compareWithR(await read("reference/changes/corrected.csv"));
  expect(tested).toBeGreaterThan(60);
  expect(largest).toBeLessThan(1e-8);
});

test("and as R tests it now", async (context) => {
  const hasR = await run("Rscript", ["-e", "library(survey)"]).then(
    () => true,
    () => false
  );
  context.skip(!hasR, "R with the survey package is not installed");
  const results = join(folder, "r", "results.csv");
  await run("Rscript", ["reference/changes/corrected.R", join(folder, "r"), results]);
  const { tested, largest } = compareWithR(await read(results));
  expect(tested).toBeGreaterThan(60);
  expect(largest).toBeLessThan(1e-8);
}, 60_000);

test("the cause is the data, and the terminal says whose answers were compared", () => {
  expect(changes.changed.map(({ study, causes }) => [study, causes])).toEqual([[poll, ["new_data"]]]);
  expect(changes.waves).toEqual([]);
  expect(changesInWords(changes).join("\n")).toMatch(/revised: .* same respondents: SE [\d.e-]+, p [\d.e-]+, Holm /);
});

test("on another machine, where the answers are not kept, the same figures move without a test", async () => {
  const elsewhere = await compare(join(folder, "elsewhere"));
  const { changed } = elsewhere;
  expect(changesInWords(elsewhere).join("\n")).toContain(
    "the answers behind both editions are not kept on this machine"
  );
  expect(changed[0]!.figures.filter(({ test: tested }) => tested !== null)).toEqual([]);
  expect(changed[0]!.figures.map(({ figure }) => figure)).toEqual(
    changes.changed[0]!.figures.map(({ figure }) => figure)
  );
});
