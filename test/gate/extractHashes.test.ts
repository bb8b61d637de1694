import { expect, test } from "vitest";
import type { Project, Study } from "../../loaders/project/project.js";
import { WITHHELD } from "../../loaders/tables/publishedInputs.js";
import type { Part } from "../../loaders/tables/part.js";
import { ExtractHashes } from "../../publish/gate/extractHashes.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const hash = "5f".repeat(32);
const usage = (study: string, publishedByOwner: boolean): Study =>
  ({ kind: "usage", study, publishedByOwner }) as unknown as Study;
const part = (extract: string): Part => ({ inputs: { code: "1", "data/extracts/counts.csv": extract }, tables: {} });

/** What is found in a file, of studies that have the same extract. */
function found(text: string, own: string, studies: readonly Study[], extract = hash): string[] {
  const project: Project = { ...exampleProject, studies };
  const hashes = new ExtractHashes(project, new Map(studies.map(({ study }) => [study, part(extract)])));
  return hashes.check("index.html", Buffer.from(text), own).map((leak) => leak.found);
}

test("a file that is an extract is named with its study", () => {
  expect(found("rows", hash, [usage("counts", true)])).toEqual(["the extract of counts"]);
  expect(found("rows", "a1".repeat(32), [usage("counts", true)])).toEqual([]);
});

const told = "the hash of the extract of hidden: hidden counts could be found from it by trial";

test("the beginning of a hash tells on hidden counts, and not on those that their owner has published", () => {
  expect(found(`sha256 ${hash.slice(0, 16)}`, "", [usage("hidden", false)])).toEqual([told]);
  expect(found(`sha256 ${hash.slice(0, 16)}`, "", [usage("owned", true)])).toEqual([]);
  expect(found("5f5f", "", [usage("hidden", false)])).toEqual([]);
});

test("another study of the same extract does not make its hash harmless", () => {
  expect(found(hash, "", [usage("hidden", false), usage("owned", true)])).toEqual([told]);
  expect(found(hash, "", [usage("owned", true), usage("hidden", false)])).toEqual([told]);
});

test("a hash that is withheld here is looked for nowhere", () => {
  expect(found(WITHHELD, "", [usage("hidden", false)], WITHHELD)).toEqual([]);
});
