import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Puts a finished folder in the place of another: a reader finds the old one, the new one or none, never a mixture. */
export async function putFolder(finished: string, place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
  await mkdir(dirname(place), { recursive: true });
  await rename(finished, place);
}
