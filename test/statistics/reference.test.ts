import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_CASES, caseFolders, checkCase } from "../../reference/runReference.js";

/** Cases of strata, clusters and finite populations, made by reference/makeCases.R. */
const OWN_CASES = "reference/cases";

describe.each([DEFAULT_CASES, OWN_CASES])("figures equal R's survey package: cases in %s", (folder) => {
  const present = existsSync(folder);

  it.skipIf(!present).each(present ? caseFolders(folder) : ["folder is absent"])("%s", (name) => {
    const { figures, failures } = checkCase(join(folder, name));
    expect(failures).toEqual([]);
    expect(figures).toBeGreaterThan(0);
  });
});
