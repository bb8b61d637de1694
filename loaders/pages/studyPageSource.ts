import { readProject } from "../project/readProject.js";
import type { Language } from "../../src/components/view.js";
import { studyPage } from "./studyPage.js";

/** Markdown of the page of one study, from the data folder that the build or the preview works on. */
export async function studyPageSource(id: string, lang: Language): Promise<string> {
  const project = await readProject(process.env.VOZRAST_DATA ?? "data");
  const study = project.studies.find((candidate) => candidate.study === id);
  if (!study) throw new Error(`no study ${id}`);
  return studyPage(study, project, lang);
}
