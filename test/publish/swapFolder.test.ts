import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recoverFolder, swapFolder } from "../../publish/swapFolder.js";
import { newFolder } from "./editionFolder.js";

async function folders(): Promise<{ next: string; current: string }> {
  const root = await newFolder();
  const [next, current] = [join(root, "next"), join(root, "dist")];
  for (const [folder, text] of [
    [next, "new"],
    [current, "old"]
  ] as const) {
    await mkdir(folder);
    await writeFile(join(folder, "index.html"), text);
  }
  return { next, current };
}

test("the new folder takes the place of the old one, and nothing is left over", async () => {
  const { next, current } = await folders();
  await swapFolder(next, current);
  expect(await readFile(join(current, "index.html"), "utf8")).toBe("new");
  expect(existsSync(next)).toBe(false);
});

test("a replacement cut short between its two renames is undone, after them it is ended", async () => {
  const { next, current } = await folders();
  await rename(current, `${current}.old`);
  await recoverFolder(current);
  expect(await readFile(join(current, "index.html"), "utf8")).toBe("old");
  await rename(current, `${current}.old`);
  await rename(next, current);
  await recoverFolder(current);
  expect(await readFile(join(current, "index.html"), "utf8")).toBe("new");
  expect(existsSync(`${current}.old`)).toBe(false);
});
