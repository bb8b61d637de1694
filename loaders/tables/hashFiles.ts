import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readFile, readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";

/** SHA-256, hexadecimal, of a text or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * One hash of the contents and relative names of files and of all files in folders, whatever their times and order.
 * What does not exist counts as absent, so that its coming changes the hash.
 */
export async function hashFiles(root: string, paths: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const path of paths) {
    for (const file of await listFiles(join(root, path))) lines.push(`${relative(root, file)} ${sha256(await readFile(file))}`);
  }
  return sha256(lines.sort().join("\n"));
}

async function listFiles(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const nested = await Promise.all(entries.map(({ name }) => listFiles(join(path, name))));
  return nested.flat();
}

/** SHA-256 of a file, read in pieces; `absent` where there is none. */
export async function hashLargeFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "absent";
    throw error;
  }
  return hash.digest("hex");
}
