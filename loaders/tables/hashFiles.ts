import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** SHA-256, hexadecimal, of a text or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
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
