import { expect, test } from "vitest";
import { changedInputs } from "../../loaders/freshness/inputs.js";
import { readProject } from "../../loaders/project/readProject.js";
import { studyCode } from "../../loaders/tables/buildTables.js";
import { readPart } from "../../loaders/tables/part.js";
import { planStudies, releaseFolder } from "../../loaders/tables/planStudies.js";
import { dataRoot } from "../project/copyData.js";

/** What a clone without extracts would build from; after a change under it: `npm run release -- --reason "…"`. */
test("every study's release is current with what it comes from", async () => {
  const plans = await planStudies(await readProject(dataRoot), "no tables", await studyCode("."));
  const stale = await Promise.all(plans.map(async ({ study: { study }, inputs }) => {
    const release = await readPart(releaseFolder(dataRoot, study));
    return release === null ? [`${study} has no release`] : changedInputs(release.inputs, inputs).map((change) => `${study}: ${change}`);
  }));
  expect(stale.flat()).toEqual([]);
});
