import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { StudyAudit } from "./studyAudit.js";

/** Lies beside the tables of a study, is none of them, and is never released with them. */
export const AUDIT_FILE = "audit.json";

/** The audit of a study from the folder of its tables; null where they were taken from a release. */
export async function readAudit(folder: string): Promise<StudyAudit | null> {
  const text = await readFile(join(folder, AUDIT_FILE), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as StudyAudit);
}
