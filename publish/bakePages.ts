import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeInputs } from "../loaders/freshness/codeInputs.js";
import { keyOf } from "../loaders/freshness/inputs.js";
import { sha256 } from "../loaders/tables/hashFiles.js";
import { shareOut, workersFor } from "../loaders/tables/shareOut.js";
import type { TableList } from "../loaders/tables/tableList.js";
import { writeWhole } from "../loaders/tables/writeWhole.js";
import { readPageData } from "../src/components/pageData.js";
import { nativeDatabase } from "./bake/nativeDatabase.js";
import { type DrawnPage, drawPage } from "./drawPage.js";
import { listTree } from "./listTree.js";
import type { FigureSource } from "./siteManifest.js";

/** A drawn page as it is kept from build to build. */
interface KeptPage extends Omit<DrawnPage, "tables"> {
  /** Hash of the page as rendered, of the code and of what every page knows of the data. */
  readonly key: string;
  /** SHA-256 of every published table that was read, by name. */
  readonly tables: Readonly<Record<string, string>>;
}

/** A page for another process to draw. */
export interface PageJob {
  readonly rendered: string;
  readonly page: string;
  /** Folder of the published tables. */
  readonly data: string;
}

/** What `bakePages` did; `code` is the hash of the code that drew. */
export interface BakedPages {
  readonly figures: ReadonlyMap<string, readonly FigureSource[]>;
  readonly baked: readonly string[];
  readonly code: string;
}

/** A few pages are drawn before other processes have started. */
const FEW = 16;

/**
 * Bakes every page of a rendered site, but takes over those that would come out the same: nothing that they read, and
 * none of the code, has changed. Many pages are drawn two at a time; none is held longer than it takes to `put` it.
 *
 * @param rendered folder of the pages as Framework built them
 * @param data folder of the published tables that `tables` lists
 * @param cache keeps baked pages from build to build
 * @param put called with each page, drawn or taken over
 * @param tell called with each page as it begins to be drawn
 * @throws naming page and figure where one cannot be drawn
 */
export async function bakePages(
  rendered: string,
  data: string,
  tables: TableList,
  root: string,
  cache: string,
  put: (page: string, drawn: Pick<DrawnPage, "html" | "files">) => Promise<void>,
  tell: (step: string) => void
): Promise<BakedPages> {
  const code = keyOf({ ...(await codeInputs(root, "publish/bakePages.ts")), node: process.version });
  const database = await nativeDatabase(data);
  try {
    const known = await readPageData(database);
    const common = [code, sha256(JSON.stringify(known))];
    const found = new Map<string, readonly FigureSource[]>();
    const stale: (PageJob & { key: string })[] = [];
    for (const page of (await listTree(rendered)).filter((file) => file.endsWith(".html"))) {
      const key = sha256([page, sha256(await readFile(join(rendered, page))), ...common].join("\n"));
      const kept = await readKept(cache, page);
      found.set(page, kept?.figures ?? []);
      if (kept?.key === key && Object.entries(kept.tables).every(([name, hash]) => tables[name]?.sha256 === hash))
        await put(page, kept);
      else stale.push({ rendered, page, data, key });
    }

    const begin = ({ page }: PageJob, index: number): void => tell(`${page} (${index + 1} of ${stale.length})`);
    const keep = async ({ page, key }: PageJob & { key: string }, drawn: DrawnPage): Promise<void> => {
      const read = Object.fromEntries(drawn.tables.map((name) => [name, tables[name]!.sha256]));
      await writeWhole(join(cache, `${page}.json`), JSON.stringify({ ...drawn, key, tables: read } satisfies KeptPage));
      found.set(page, drawn.figures);
      await put(page, drawn);
    };
    if (stale.length > FEW && workersFor(stale.length) > 1)
      await shareOut(new URL("./pageWorker.ts", import.meta.url), stale, begin, keep);
    else
      for (const [index, job] of stale.entries()) {
        begin(job, index);
        await keep(job, await drawPage(rendered, job.page, { database, data: known }));
      }
    return { figures: found, baked: stale.map(({ page }) => page), code };
  } finally {
    await database.close();
  }
}

async function readKept(cache: string, page: string): Promise<KeptPage | null> {
  const text = await readFile(join(cache, `${page}.json`), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as KeptPage);
}
