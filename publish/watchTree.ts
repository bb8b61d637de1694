import { type FSWatcher, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * Calls back on every change under a folder, also in folders that come later. Folder by folder: Node's recursive watch
 * loses sight, on Linux, of a file that an editor replaces by another of the same name.
 *
 * @returns stops watching
 */
export async function watchTree(root: string, changed: () => void): Promise<() => void> {
  const watchers = new Map<string, FSWatcher>();
  const forget = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  async function watchFolder(folder: string): Promise<void> {
    if (!watchers.has(folder))
      watchers.set(
        folder,
        watch(folder, () => {
          changed();
          watchFolder(folder).catch(() => forget(folder));
        }).on("error", () => forget(folder))
      );
    for (const entry of await readdir(folder, { withFileTypes: true }))
      if (entry.isDirectory() && !watchers.has(join(folder, entry.name))) await watchFolder(join(folder, entry.name));
  }
  await watchFolder(root);
  return () => [...watchers.keys()].forEach(forget);
}
