import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { syntheticPolls } from "../../loaders/project/syntheticPolls.js";
import { siteFooter } from "../../src/components/siteFooter.js";
import { newFolder } from "../publish/editionFolder.js";

const synthetic = "kind: survey\nsynthetic: true # generated\n";
const real = "kind: survey\nsynthetic: false\n";
const usage = "kind: usage\nsynthetic: true\n";

test.each([
  ["all", [synthetic, synthetic, usage]],
  ["some", [synthetic, real]],
  ["none", [real, usage]]
] as const)("%s of the surveys are synthetic, and the footer says so", async (polls, codebooks) => {
  const data = await newFolder();
  await mkdir(join(data, "studies"));
  for (const [index, text] of codebooks.entries()) await writeFile(join(data, "studies", `study-${index}.yaml`), text);
  expect(syntheticPolls(data)).toBe(polls);
  const words = {
    all: "The polls on this site are synthetic",
    some: "Some polls on this site are synthetic",
    none: "The source of every figure is named"
  };
  const footer = siteFooter(polls)({ path: "/en/awareness" });
  expect(Object.values(words).filter((text) => footer.includes(text))).toEqual([words[polls]]);
});
