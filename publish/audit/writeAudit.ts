import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../../loaders/tables/writeWhole.js";
import type { AuditInput } from "./auditInput.js";
import { auditPage } from "./auditPage.js";

const fileNames = { ru: "audit.ru.html", en: "audit.en.html" } as const;

/** Writes the audit in both languages to a folder outside the site; gives the paths. */
export async function writeAudit(input: AuditInput, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    (["ru", "en"] as const).map(async (lang) => {
      const path = join(folder, fileNames[lang]);
      await writeWhole(path, auditPage(input, lang, fileNames[lang === "ru" ? "en" : "ru"]));
      return path;
    })
  );
}
