import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readPageData } from "../../src/components/pageData.js";
import { figures } from "../../src/figures/registry.js";
import { bakePage } from "./bakePage.js";
import { nativeDatabase } from "./nativeDatabase.js";

/**
 * Bakes every page of a built site in place, from the Parquet files that ship with it (`<site>/data/`).
 *
 * @returns how many pages there are
 * @throws naming page and figure where one cannot be drawn
 */
export async function bakeSite(site: string): Promise<number> {
  const database = await nativeDatabase(join(site, "data"));
  try {
    const tools = { database, figures, data: await readPageData(database) };
    const pages = (await readdir(site, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
    for (const page of pages) {
      const path = `/${page.slice(0, -".html".length).replaceAll("\\", "/")}`;
      const { html, files } = await bakePage(await readFile(join(site, page), "utf8"), { path }, tools);
      await writeFile(join(site, page), html);
      for (const file of files) {
        await mkdir(dirname(join(site, file.path)), { recursive: true });
        await writeFile(join(site, file.path), file.contents);
      }
    }
    return pages.length;
  } finally {
    await database.close();
  }
}
