import { posix } from "node:path";
import type { Project } from "../../loaders/project/project.js";
import type { Leak } from "./leak.js";

/** Kinds of file that a site is made of; anything else has come in by mistake. */
const kinds = new Set([".html", ".js", ".css", ".wasm", ".woff", ".woff2", ".parquet", ".json", ".csv", ".svg", ".txt", ".xml"]);

/** Lists of a site's files and tables, read by name. */
const listing = new Set(["manifest.json", "data/tables.json"]);

/** Paths of the CSVs that a page links to. */
export function linkedCsvs(page: string, text: string): string[] {
  const links = [...text.matchAll(/href="([^"?#]+\.csv)"/g)].map(([, href]) => href!);
  return links.map((href) => posix.normalize(posix.join(posix.dirname(page), href)));
}

/**
 * Checks that nothing is left over: every file is of a known kind, every table is one of this build, every page and CSV of
 * a study is of a study of the project, every CSV is linked to by a page, every other file is named in one.
 *
 * @param tables names of the published tables
 * @param texts text of every page, script and style sheet
 */
export function checkFiles(
  files: readonly string[], project: Project, tables: ReadonlySet<string>, texts: ReadonlyMap<string, string>
): Leak[] {
  const studies = new Set(["index", ...project.studies.map(({ study }) => study)]);
  const linked = new Set([...texts].flatMap(([page, text]) => linkedCsvs(page, text)));
  const named = new Set([...texts.values()].flatMap((text) => text.match(/[\w.-]+\.\w+/g) ?? []));
  return files.flatMap((file): Leak[] => {
    const kind = posix.extname(file);
    const leftover = (found: string): Leak[] => [{ file, rule: "leftover", found }];
    if (!kinds.has(kind)) return [{ file, rule: "kind of file", found: kind || "no extension" }];
    if (kind === ".parquet")
      return tables.has(file.replace(/^data\//, "").replace(/\.parquet$/, "")) ? [] : leftover("not a table of this build");
    const study = /^(?:csv\/)?(?:en\/)?studies\/([\w-]+)[./]/.exec(file)?.[1];
    if (study !== undefined && !studies.has(study)) return leftover("not a study of this project");
    if (kind === ".csv") return linked.has(file) ? [] : leftover("no page links to it");
    if (kind === ".html" || listing.has(file)) return [];
    return named.has(posix.basename(file)) ? [] : leftover("nothing names it");
  });
}
