import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Puts `next` in the place of `current`, whole. Both must be on one file system. If the second rename fails, the old
 * folder is put back, so that what was served before is served still.
 */
export async function swapFolder(next: string, current: string): Promise<void> {
  const old = `${current}.old`;
  await recoverFolder(current);
  await mkdir(dirname(current), { recursive: true });
  if (!existsSync(current)) return rename(next, current);
  await rename(current, old);
  try {
    await rename(next, current);
  } catch (error) {
    await rename(old, current);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Ends a swap that was cut short: the old folder comes back if the new one had not arrived, else it goes. */
export async function recoverFolder(current: string): Promise<void> {
  const old = `${current}.old`;
  if (!existsSync(old)) return;
  if (existsSync(current)) await rm(old, { recursive: true, force: true });
  else await rename(old, current);
}
