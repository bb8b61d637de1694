import { posix } from "node:path";
import type { Project } from "../../loaders/project/project.js";
import { editionPages, isBesideEdition } from "../editions/editionList.js";
import type { Leak } from "./leak.js";

/** Kinds of file that a site is made of; anything else has come in by mistake. */
const kinds = new Set([
  ".html",
  ".js",
  ".css",
  ".wasm",
  ".woff",
  ".woff2",
  ".parquet",
  ".json",
  ".csv",
  ".svg",
  ".xml"
]);

/** Lists of a site's files and tables, read by name. */
const listing = new Set(["manifest.json", "data/tables.json"]);

/** What a build has beside its own edition: the list of all, empty until it is published. */
const pages: readonly string[] = Object.values(editionPages);

/** Pages and tables have rules of their own. */
const byRule = new Set([".html", ".parquet"]);

/** Files of a site that no page, script or style sheet has been found to name: CSVs by path, others by name. */
export class UnnamedFiles {
  readonly #csvs: Set<string>;
  readonly #names: Set<string>;

  constructor(files: readonly string[]) {
    this.#csvs = new Set(files.filter((file) => posix.extname(file) === ".csv"));
    this.#names = new Set(files.filter((file) => !byRule.has(posix.extname(file))).map((file) => posix.basename(file)));
  }

  /** Takes away what the text of a file names. */
  note(file: string, text: string): void {
    for (const csv of linkedCsvs(file, text)) this.#csvs.delete(csv);
    for (const name of text.match(/[\w.-]+\.\w+/g) ?? []) this.#names.delete(name);
  }

  has(file: string): boolean {
    return posix.extname(file) === ".csv" ? this.#csvs.has(file) : this.#names.has(posix.basename(file));
  }
}

/** Paths of the CSVs that a page links to. */
export function linkedCsvs(page: string, text: string): string[] {
  const links = [...text.matchAll(/href="([^"?#]+\.csv)"/g)].map(([, href]) => href!);
  return links.map((href) => posix.normalize(posix.join(posix.dirname(page), href)));
}

/**
 * Checks that nothing is left over: every file is of a known kind, every table is one of this build, every page and CSV
 * of a study is of a study of the project, every CSV is linked to by a page, every other file is named in one.
 *
 * @param tables names of the published tables
 * @param unnamed which files are left when the text of every page, script and style sheet was noted
 */
export function checkFiles(
  files: readonly string[],
  project: Project,
  tables: ReadonlySet<string>,
  unnamed: Pick<UnnamedFiles, "has">
): Leak[] {
  const studies = new Set(["index", ...project.studies.map(({ study }) => study)]);
  return files.flatMap((file): Leak[] => {
    const kind = posix.extname(file);
    const leftover = (found: string): Leak[] => [{ file, rule: "leftover", found }];
    if (file === "robots.txt") return [];
    if (isBesideEdition(file)) return pages.includes(file) ? [] : leftover("not a file of one edition");
    if (!kinds.has(kind)) return [{ file, rule: "kind of file", found: kind || "no extension" }];
    if (kind === ".parquet")
      return tables.has(file.replace(/^data\//, "").replace(/\.parquet$/, ""))
        ? []
        : leftover("not a table of this build");
    const study = /^(?:csv\/)?(?:en\/)?studies\/([\w-]+)[./]/.exec(file)?.[1];
    if (study !== undefined && !studies.has(study)) return leftover("not a study of this project");
    if (kind === ".csv") return !unnamed.has(file) ? [] : leftover("no page links to it");
    if (kind === ".html" || listing.has(file)) return [];
    return !unnamed.has(file) ? [] : leftover("nothing names it");
  });
}
