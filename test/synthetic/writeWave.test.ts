import { describe, expect, it } from "vitest";
import { checkStudy } from "../../loaders/check/checkStudy.js";
import { readProject } from "../../loaders/project/readProject.js";
import { writeWave } from "../../loaders/synthetic/writeWave.js";
import { copyData } from "../project/copyData.js";

describe("writeWave", () => {
  it.each([
    { like: "pos-2023-11", series: "pos" },
    { like: "ekp-2024-05", series: "ekp" }
  ] as const)("adds a wave like $like that passes every check", async ({ like, series }) => {
    const root = await copyData();
    await writeWave(root, {
      study: `${series}-2024-11`,
      seed: "small",
      respondents: 400,
      selection: series,
      like,
      fieldwork: { from: "2024-11-04", to: "2024-11-17" }
    });
    const project = await readProject(root);
    const study = project.studies.find((entry) => entry.study === `${series}-2024-11`)!;
    expect(study).toMatchObject({ series, synthetic: true, fieldwork: { from: "2024-11-04" } });
    expect(await checkStudy(study, project)).toMatchObject({ study: study.study, rows: 400, diagnostics: [] });
  });
});
