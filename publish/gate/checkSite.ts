import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import type { Project } from "../../loaders/project/project.js";
import { hashLargeFile, sha256 } from "../../loaders/tables/hashFiles.js";
import { extractPaths } from "../../loaders/tables/extractPaths.js";
import { checkMicrodata } from "./checkMicrodata.js";
import { type Leak, checkTable } from "./checkTable.js";

/** Kinds of file that a site is made of; anything else has come in by mistake. */
const allowed = new Set([
  ".html", ".js", ".css", ".wasm", ".woff", ".woff2", ".parquet", ".json", ".csv", ".svg", ".txt"
]);

/** The built site holds something that may not be published. Lists every leak by file and rule. */
export class GateError extends Error {
  override readonly name = "GateError";
  constructor(readonly leaks: readonly Leak[]) {
    super(`the built site may not be published:\n${leaks.map(({ file, rule, found }) => `  ${file}: ${rule}: ${found}`).join("\n")}`);
  }
}

/**
 * Looks at every file of a built site before it takes the place of the old one: kinds of file, published tables,
 * copies of extracts, source maps, paths of the machine that built it.
 */
export async function checkSite(site: string, project: Project, tables: ReadonlySet<string>, root: string): Promise<Leak[]> {
  const extracts = new Set(await Promise.all(
    project.studies.flatMap(extractPaths).map((path) => hashLargeFile(join(project.root, path)))));
  const leaks: Leak[] = [];
  for (const path of await listFiles(site)) {
    const file = relative(site, path);
    const content = await readFile(path);
    const leak = (rule: string, found: string): number => leaks.push({ file, rule, found });
    if (!allowed.has(extname(file))) leak("kind of file", extname(file) || "no extension");
    if (extracts.has(sha256(content))) leak("extract", "the bytes of an extract");
    if (extname(file) === ".parquet") leaks.push(...(await checkTable(path, file, tables, project.policy)));
    else if (![".wasm", ".woff", ".woff2"].includes(extname(file))) {
      const text = content.toString("utf8");
      if (text.includes("sourceMappingURL=data:") || /"sourcesContent"\s*:/.test(text)) leak("source map", "embedded sources");
      if (text.includes(root)) leak("path", "a folder of the building machine");
    }
  }
  leaks.push(...(await checkMicrodata(site, project)));
  return leaks;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
