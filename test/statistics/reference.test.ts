import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_CASES, caseFolders, checkCase } from "../../reference/runReference.js";

const present = existsSync(DEFAULT_CASES);

describe.skipIf(!present)("figures equal R's survey package on the reference cases", () => {
  it.each(present ? caseFolders(DEFAULT_CASES) : [])("%s", (name) => {
    const { figures, failures } = checkCase(join(DEFAULT_CASES, name));
    expect(failures).toEqual([]);
    expect(figures).toBeGreaterThan(0);
  });
});
