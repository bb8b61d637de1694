import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readProject } from "../../loaders/project/readProject.js";
import { synthesise } from "../../loaders/synthetic/synthesise.js";
import { waves } from "../../loaders/synthetic/wave.js";
import { dataRoot } from "../project/copyData.js";

const project = await readProject(dataRoot);

describe("the synthetic extracts in the repository", () => {
  it.each(waves)("$study is what the generator writes, byte for byte", async (wave) => {
    const { study } = wave;
    const { extract, truth } = synthesise(wave, project);
    expect(extract.equals(await readFile(join(dataRoot, "extracts", `${study}.csv`)))).toBe(true);
    expect(truth).toBe(await readFile(join(dataRoot, "truth", `${study}.yaml`), "utf8"));
    expect(extract.length).toBeLessThan(3_000_000);
  });

  it("differ with the seed", () => {
    const [wave] = waves;
    const small = { ...wave!, respondents: 50 };
    const again = synthesise(small, project).extract;
    expect(synthesise(small, project).extract.equals(again)).toBe(true);
    expect(synthesise({ ...small, seed: "another" }, project).extract.equals(again)).toBe(false);
  });
});
