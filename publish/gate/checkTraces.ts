import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { BuiltTables } from "../../loaders/tables/buildTables.js";
import type { Leak } from "./leak.js";
import type { SiteTraces } from "./siteTraces.js";
import { surveyTraces } from "./surveyTraces.js";

/**
 * Checks that no file of a site holds a row or a pseudonym of a survey's extract.
 *
 * @param parts inputs of every study of the build, with the hash of its extract
 * @param traces of every file of the site
 * @param cache folder that keeps what was taken of the extracts
 */
export async function checkTraces(
  surveys: readonly SurveyStudy[],
  project: Project,
  parts: BuiltTables["parts"],
  traces: Pick<SiteTraces, "fileOf">,
  cache: string
): Promise<Leak[]> {
  const counts = new Map<string, number>();
  for (const study of surveys) {
    const extract = parts.get(study.study)!.inputs[`data/extracts/${study.extract.path}`];
    if (extract === undefined || extract === "absent") continue;
    for (const trace of await surveyTraces(study, project, extract, cache)) {
      const file = traces.fileOf(trace);
      if (file !== undefined) counts.set(`${file}\n${study.study}`, (counts.get(`${file}\n${study.study}`) ?? 0) + 1);
    }
  }
  return [...counts].map(([place, count]) => {
    const [file, study] = place.split("\n") as [string, string];
    return { file, rule: "extract", found: `${count} rows or pseudonyms of the extract of ${study}` };
  });
}
