import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const dataRoot = fileURLToPath(new URL("../../data/", import.meta.url));

/** A copy of the repository's `data/` that is removed when the test ends. */
export async function copyData(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "data-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(dataRoot, folder, { recursive: true });
  return folder;
}

/** Replaces the first occurrence of a text in a file of the copy; the text must be there. */
export async function edit(root: string, file: string, from: string, to: string): Promise<void> {
  const path = join(root, file);
  const text = await readFile(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  await writeFile(
    path,
    text.replace(from, () => to)
  );
}
