import type { Database } from "./database.js";
import type { Progress } from "./fetchBytes.js";

const listeners = new Set<(progress: Progress) => void>();
let opening: Promise<Database> | null = null;

/**
 * The page's one database, opened on the first call; its module and the engine are loaded only then. Every caller is
 * told the progress. After a failure the next call tries again.
 */
export function sharedDatabase(onProgress: (progress: Progress) => void): Promise<Database> {
  listeners.add(onProgress);
  opening ??= import("./database.js").then(({ openDatabase }) =>
    openDatabase((progress) => {
      for (const listener of listeners) listener(progress);
    }));
  opening.catch(() => (opening = null));
  return opening;
}
