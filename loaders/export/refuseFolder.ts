import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

/** A folder that respondents may not be written to. */
export class ExportRefusal extends Error {
  override readonly name = "ExportRefusal";
}

/**
 * Refuses a folder whose files are published or go on to be: the built site, its predecessors and successors, and the
 * sources of its pages. Links are followed.
 *
 * @param projectRoot the folder of package.json
 * @throws ExportRefusal
 */
export function refuseFolder(folder: string, projectRoot: string): void {
  const inside = relative(realPath(projectRoot), realPath(folder));
  const [first] = inside.split(sep);
  if (first === "src" || first === "dist" || first!.startsWith("dist.")) {
    throw new ExportRefusal(`${folder} is published: answers of single persons never go to ${first!}/`);
  }
}

/** The path with its links followed, as far as it exists. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  return join(realPath(dirname(whole)), basename(whole));
}
