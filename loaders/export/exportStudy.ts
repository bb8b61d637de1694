import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../../src/components/view.js";
import { acceptSurvey } from "../acceptStudy.js";
import { harmoniseSurvey } from "../harmonise/harmoniseSurvey.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import { refuseErrors } from "../validate/refuseErrors.js";
import { codebookHtml } from "./codebookHtml.js";
import { codebookXml } from "./codebookXml.js";
import type { Dataset } from "./dataset.js";
import { respondentDataset } from "./respondentDataset.js";
import { respondentWeights } from "./respondentWeights.js";
import { writeSav } from "./sav/writeSav.js";
import { writeLabels, writeTabular } from "./writeTabular.js";

export const exportFormats = ["sav", "csv", "parquet"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface Exported {
  readonly files: readonly string[];
  readonly dataset: Dataset;
}

/**
 * Writes the respondents of a survey, validated, harmonised and weighted, with their codebook, for an analyst's own
 * machine. What is written depends on the study alone: the same inputs give the same bytes.
 *
 * @param folder where it is allowed: see `refuseFolder`
 * @throws ValidationError where the extract does not hold what its codebook says; nothing is written then
 */
export async function exportStudy(
  study: SurveyStudy,
  project: Project,
  format: ExportFormat,
  folder: string,
  lang: Language
): Promise<Exported> {
  const { raw, diagnostics } = await acceptSurvey(study, project);
  refuseErrors(diagnostics);
  const respondents = harmoniseSurvey(raw, study, project);
  const weights = respondentWeights(respondents, study, project);
  const dataset = respondentDataset(respondents, weights, raw, study, project, lang);

  await mkdir(folder, { recursive: true });
  const data = join(folder, `${study.study}.${format}`);
  const files = [data];
  if (format === "sav") await writeSav(dataset, data);
  else {
    await writeTabular(dataset, format, data);
    const labels = join(folder, `${study.study}.labels.csv`);
    await writeLabels(dataset, labels);
    files.push(labels);
  }
  const page = join(folder, `${study.study}.codebook.html`);
  const xml = join(folder, `${study.study}.codebook.xml`);
  await writeWhole(page, codebookHtml(dataset, study, lang));
  await writeWhole(xml, codebookXml(dataset, study, `${study.study}.${format}`, lang));
  return { files: [...files, page, xml], dataset };
}

async function writeWhole(path: string, content: string): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
