import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeInputs } from "../loaders/freshness/codeInputs.js";
import { keyOf } from "../loaders/freshness/inputs.js";
import { sha256 } from "../loaders/tables/hashFiles.js";
import type { TableList } from "../loaders/tables/tableList.js";
import { writeWhole } from "../loaders/tables/writeWhole.js";
import type { Database } from "../src/components/database.js";
import { readPageData } from "../src/components/pageData.js";
import type { View } from "../src/components/view.js";
import type { Figure, Row } from "../src/figures/figure.js";
import { figures } from "../src/figures/registry.js";
import { type BakedFile, type BakeTools, bakePage } from "./bake/bakePage.js";
import { listTree } from "./listTree.js";
import type { FigureSource } from "./siteManifest.js";

/** A page with its figures, and what they were drawn from. */
export interface BakedPage {
  /** Hash of the page as rendered, of the code and of what every page knows of the data. */
  readonly key: string;
  /** SHA-256 of every published table that was read, by name. */
  readonly tables: Readonly<Record<string, string>>;
  readonly figures: readonly FigureSource[];
  readonly html: string;
  readonly files: readonly BakedFile[];
}

/** What `bakePages` did; `code` is the hash of the code that drew. */
export interface BakedPages {
  readonly pages: ReadonlyMap<string, BakedPage>;
  readonly baked: readonly string[];
  readonly code: string;
}

/**
 * Bakes every page of a rendered site, but takes over those that would come out the same: nothing that they read, and
 * none of the code, has changed.
 *
 * @param cache keeps baked pages from build to build
 * @param tell called with each page as it begins
 * @throws naming page and figure where one cannot be drawn
 */
export async function bakePages(
  rendered: string, database: Database, tables: TableList, root: string, cache: string, tell: (step: string) => void
): Promise<BakedPages> {
  const code = keyOf({ ...await codeInputs(root, "publish/bakePages.ts"), node: process.version });
  const data = await readPageData(database);
  const pages = new Map<string, BakedPage>();
  const baked: string[] = [];
  for (const page of (await listTree(rendered)).filter((file) => file.endsWith(".html"))) {
    const html = await readFile(join(rendered, page), "utf8");
    const key = sha256([page, sha256(html), code, sha256(JSON.stringify(data))].join("\n"));
    const kept = join(cache, `${page}.json`);
    const known = await readKept(kept);
    const current = known?.key === key
      && Object.entries(known.tables).every(([name, hash]) => tables[name]?.sha256 === hash);
    if (current) pages.set(page, known);
    else {
      tell(page);
      const fresh = await bakeOne(page, html, key, { database, figures, data }, tables);
      await writeWhole(kept, JSON.stringify(fresh));
      pages.set(page, fresh);
      baked.push(page);
    }
  }
  return { pages, baked, code };
}

async function readKept(path: string): Promise<BakedPage | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text) as BakedPage;
}

async function bakeOne(
  page: string, html: string, key: string, tools: BakeTools, tables: TableList
): Promise<BakedPage> {
  const read = new Set<string>();
  const sources: FigureSource[] = [];
  const database: Database = {
    ...tools.database,
    query(names, query) {
      for (const name of names) read.add(name);
      return tools.database.query(names, query);
    }
  };
  const noted = Object.fromEntries(Object.entries(tools.figures).map(([id, load]) =>
    [id, async () => noteSources(await load(), sources)]));
  const path = `/${page.slice(0, -".html".length)}`;
  const { html: complete, files } = await bakePage(html, { path }, { ...tools, database, figures: noted });
  return {
    key, html: complete, files, figures: sources,
    tables: Object.fromEntries([...read].sort().map((name) => [name, tables[name]!.sha256]))
  };
}

/** The same figure, noting the tables and studies of every drawing. */
function noteSources(figure: Figure, sources: FigureSource[]): Figure {
  const note = (rows: readonly Row[], view: View): readonly string[] => {
    const studies = figure.studies(rows, view);
    const known = sources.some((source) => source.figure === figure.id && source.studies.join() === studies.join());
    if (!known) sources.push({ figure: figure.id, tables: figure.tables(view), studies });
    return studies;
  };
  return {
    ...figure,
    studies: note,
    sentence(rows, view) {
      note(rows, view);
      return figure.sentence(rows, view);
    },
    highlights(rows, view) {
      note(rows, view);
      return figure.highlights?.(rows, view) ?? [];
    }
  };
}
