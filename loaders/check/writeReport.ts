import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "../project/project.js";
import type { StudyReport } from "./checkStudy.js";
import { reportPage } from "./reportPage.js";

const fileNames = { ru: "check.ru.html", en: "check.en.html" } as const;

/** Writes the validation report in both languages; gives the paths. */
export async function writeReport(
  reports: readonly StudyReport[],
  project: Project,
  folder: string
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    (["ru", "en"] as const).map(async (lang) => {
      const path = join(folder, fileNames[lang]);
      await writeFile(`${path}.part`, reportPage(reports, project, lang, fileNames[lang === "ru" ? "en" : "ru"]));
      await rename(`${path}.part`, path);
      return path;
    })
  );
}
