import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { swap } from "fs-native-extensions";

/** What a file system answers that cannot exchange two folders in one step. */
const unable = new Set(["ENOSYS", "EINVAL", "ENOTSUP", "EOPNOTSUPP", "EPERM"]);

/**
 * Puts `next` in the place of `current`, whole and in one step: whoever looks finds the old folder or the new one. Both
 * must be on one file system. Where that cannot exchange folders, two renames do it, and `recoverFolder` ends what a
 * killed process left between them.
 */
export async function swapFolder(next: string, current: string): Promise<void> {
  await recoverFolder(current);
  await mkdir(dirname(current), { recursive: true });
  if (!existsSync(current)) return rename(next, current);
  try {
    await swap(next, current);
  } catch (error) {
    if (!unable.has(String((error as NodeJS.ErrnoException).code))) throw error;
    return replaceFolder(next, current);
  }
  await rm(next, { recursive: true, force: true });
}

async function replaceFolder(next: string, current: string): Promise<void> {
  const old = `${current}.old`;
  await rename(current, old);
  try {
    await rename(next, current);
  } catch (error) {
    await rename(old, current);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Ends a replacement that was cut short: the old folder comes back if the new one had not arrived, else it goes. */
export async function recoverFolder(current: string): Promise<void> {
  const old = `${current}.old`;
  if (!existsSync(old)) return;
  if (existsSync(current)) await rm(old, { recursive: true, force: true });
  else await rename(old, current);
}
