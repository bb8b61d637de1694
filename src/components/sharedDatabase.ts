import type { Database } from "./database.js";
import type { Progress } from "./fetchBytes.js";

let opening: Promise<Database> | null = null;
let tell: (progress: Progress) => void = () => undefined;

/**
 * The page's one database, opened on the first call; its module and the engine are loaded only then. Whoever asked
 * last is told the progress. After a failure the next call tries again.
 */
export function sharedDatabase(onProgress: (progress: Progress) => void): Promise<Database> {
  tell = onProgress;
  opening ??= import("./database.js").then(({ openDatabase }) => openDatabase((progress) => tell(progress)));
  opening.catch(() => (opening = null));
  return opening;
}
