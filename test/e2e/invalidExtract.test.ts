import { mkdir, readFile, truncate, writeFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build, pathsOfCopy } from "./buildCopy.js";
import { hashTree } from "./hashTree.js";

test.each([
  [
    "half-written",
    async (extract: string) => truncate(extract, Math.floor((await stat(extract)).size / 2) + 3),
    /extracts\/ekp-2024-05\.csv/
  ],
  [
    "with an unknown code",
    async (extract: string) => {
      const text = await readFile(extract, "utf8");
      const lines = text.split("\n");
      lines[1] = lines[1]!.replace(/,\d,(\d+),(\d+),/, ",7,$1,$2,");
      await writeFile(extract, lines.join("\n"));
    },
    /ekp-2024-05\.yaml.*7/
  ]
])("an extract %s stops the build by name and leaves the site as it was", async (_, spoil, message) => {
  const paths = await pathsOfCopy();
  await mkdir(paths.dist, { recursive: true });
  await writeFile(join(paths.dist, "index.html"), "the edition before");
  const before = await hashTree(paths.dist);
  await spoil(join(paths.data, "extracts", "ekp-2024-05.csv"));
  await expect(build(paths)).rejects.toThrow(message);
  expect(await hashTree(paths.dist)).toEqual(before);
});
