import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { figures } from "../../src/figures/registry.js";
import { readPageData } from "../../src/components/pageData.js";
import { bakePage } from "./bakePage.js";
import { nativeDatabase } from "./nativeDatabase.js";

/**
 * Bakes every page of a built site in place, against the Parquet files that the same site ships.
 *
 * @returns the number of pages
 */
export async function bakeSite(site: string): Promise<number> {
  const database = await nativeDatabase(join(site, "data"));
  try {
    const data = await readPageData(database);
    const pages = (await readdir(site, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
    for (const file of pages) {
      const path = `/${file.slice(0, -".html".length)}`;
      const { html, files } = await bakePage(await readFile(join(site, file), "utf8"), { path }, { database, data, figures });
      await writeFile(join(site, file), html);
      for (const { path: name, contents } of files) {
        await mkdir(dirname(join(site, name)), { recursive: true });
        await writeFile(join(site, name), contents);
      }
    }
    return pages.length;
  } finally {
    await database.close();
  }
}
