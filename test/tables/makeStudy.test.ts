import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { readProject } from "../../loaders/project/readProject.js";
import { makeStudy } from "../../loaders/tables/makeStudy.js";
import { studyProject } from "../../loaders/tables/studyProject.js";

vi.mock("../../loaders/pipeline.js", () => ({
  analyseStudy: async () => readFile("data/extracts/ekp-figures.csv")
}));

test("a stage that reads the extract of another study is refused by name, and leaves no tables", async () => {
  const project = await readProject("data");
  const study = project.studies.find(({ study }) => study === "digital-petersburg")!;
  const out = await mkdtemp(join(tmpdir(), "study-"));
  onTestFinished(() => rm(out, { recursive: true }));
  const folder = join(out, study.study);
  await expect(makeStudy({ study, project: studyProject(study, project), inputs: {}, folder })).rejects.toThrow(
    /ekp-figures\.csv was read and is not declared/
  );
  expect(existsSync(folder)).toBe(false);
});
