import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Item } from "../../loaders/project/item.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { readTruth } from "../../loaders/read/readTruth.js";

const study = { study: "poll", synthetic: true } as SurveyStudy;
const items = new Map([["trust", {} as Item]]);

async function truthOf(content: string) {
  const root = await mkdtemp(join(tmpdir(), "truth-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, "truth"));
  await writeFile(join(root, "truth", "poll.yaml"), content);
  return readTruth({ root, items }, study);
}

it("reads the shares that a synthetic poll was drawn from", async () => {
  expect(await truthOf("figures:\n  - {item: trust, option: yes, measure: share, age: 65+, value: 0.25}\n")).toEqual([
    { item: "trust", option: "yes", measure: "share", age: "65+", value: 0.25 }
  ]);
});

it("names an item that the project has not, with its line", async () => {
  await expect(
    truthOf("figures:\n  - {item: thrust, option: yes, measure: share, age: 65+, value: 0.25}\n")
  ).rejects.toThrow('data/truth/poll.yaml:2: figures.0.item: no item "thrust", did you mean "trust"?');
});

it("names a key that a record of truth has not", async () => {
  await expect(
    truthOf("figures:\n  - {item: trust, option: yes, measure: share, age: 65+, vale: 0.25}\n")
  ).rejects.toThrow("data/truth/poll.yaml:2: figures.0.vale");
});
