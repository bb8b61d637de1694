import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPart } from "../../loaders/tables/part.js";
import { releaseFolder } from "../../loaders/tables/planStudies.js";
import { tableSchemas } from "../../loaders/write/tableSchemas.js";
import { dataRoot } from "../project/copyData.js";

const folder = join(dataRoot, "releases");

test("every release that the repository keeps is whole, is of a study, and holds published tables alone", async (context) => {
  context.skip(!existsSync(folder), "the repository keeps no releases");
  const studies = (await readdir(join(dataRoot, "studies"))).map((file) => file.slice(0, -".yaml".length));
  for (const study of await readdir(folder)) {
    expect(studies).toContain(study);
    const release = await readPart(releaseFolder(dataRoot, study));
    expect(release, `${study}: a table is not as part.json says`).not.toBeNull();
    const kinds = Object.keys(release!.tables);
    expect(Object.keys(tableSchemas)).toEqual(expect.arrayContaining(kinds));
    expect((await readdir(join(folder, study))).sort()).toEqual(
      ["part.json", ...kinds.map((kind) => `${kind}.parquet`)].sort()
    );
  }
});
