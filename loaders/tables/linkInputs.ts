import { copyFile, link, mkdir, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Makes a data folder that holds the given files of another one and nothing else: whoever reads from it cannot depend
 * on a file that is not declared.
 */
export async function linkInputs(root: string, paths: readonly string[], folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const path of paths) {
    if (!existsSync(join(root, path))) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await link(join(root, path), join(folder, path)).catch(() => copyFile(join(root, path), join(folder, path)));
  }
}
