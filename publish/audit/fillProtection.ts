import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { escapeHtml } from "../../loaders/pages/html.js";
import type { Project } from "../../loaders/project/project.js";
import { quote } from "../../loaders/write/writeTable.js";
import type { Language } from "../../src/components/view.js";
import { type ProtectedStudy, protectionInWords } from "./protectionWords.js";

const pages: Readonly<Record<Language, string>> = { ru: "methods.html", en: "en/methods.html" };
const place = '<p data-protection=""></p>';

/**
 * Fills the place on the Methods pages for what is hidden, from the tables of the site itself: the same with the
 * extracts at hand as without. A site without these pages stays as it is.
 *
 * @throws if a Methods page has no such place
 */
export async function fillProtection(site: string, project: Project): Promise<void> {
  for (const [lang, page] of Object.entries(pages) as [Language, string][]) {
    const path = join(site, page);
    if (!existsSync(path)) continue;
    const html = await readFile(path, "utf8");
    if (!html.includes(place)) throw new Error(`${page} has no ${place}`);
    const studies = await countCells(site, project, lang);
    await writeFile(path, html.replace(place, `<p>${escapeHtml(protectionInWords(studies, lang))}</p>`));
  }
}

async function countCells(site: string, { studies }: Project, lang: Language): Promise<ProtectedStudy[]> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const counted: ProtectedStudy[] = [];
    for (const { study, kind, title, release } of studies) {
      if (kind !== "survey") continue;
      const rows = await connection.runAndReadAll(
        `SELECT verdict, count(*)::INTEGER FROM read_parquet(${quote(join(site, "data", "studies", `${study}.parquet`))}) GROUP BY verdict`
      );
      const counts = new Map(rows.getRows().map(([verdict, count]) => [String(verdict), Number(count)]));
      counted.push({
        title: title[lang],
        hasRows: release === "microdata",
        shown: counts.get("published") ?? 0,
        unreliable: counts.get("unreliable") ?? 0,
        hidden: counts.get("suppressed") ?? 0
      });
    }
    return counted;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
