import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { anonymise } from "../../loaders/anonymise/anonymise.js";
import { harmoniseSurvey } from "../../loaders/harmonise/harmoniseSurvey.js";
import type { Project } from "../../loaders/project/project.js";
import { readProject } from "../../loaders/project/readProject.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { readExtract } from "../../loaders/read/readExtract.js";
import { weigh } from "../../loaders/weigh/weigh.js";

/** The item that the page on awareness is about. */
const ITEM = "awareness";

/**
 * Writes what R needs to make the figures of the awareness page by itself: for every poll the respondents (sex, age
 * band, district, one column an option: 1, 0 or empty), and the population margins. `tsx reference/page/exportPolls.ts
 * DIR`
 */
export async function exportPolls(dataRoot: string, folder: string): Promise<void> {
  const project = await readProject(dataRoot);
  await mkdir(folder, { recursive: true });
  const polls = project.studies.filter((study): study is SurveyStudy => study.kind === "survey" && study.synthetic);
  for (const study of polls) await exportPoll(study, project, folder);
  await writeFile(
    join(folder, "studies.csv"),
    [
      "study,from,upper_ratio,cycles",
      ...polls.map(({ study, fieldwork, weighting }) =>
        [study, fieldwork.to, weighting.trim!.upperRatio, weighting.trim!.cycles].join(",")
      ),
      ""
    ].join("\n")
  );
}

async function exportPoll(study: SurveyStudy, project: Project, folder: string): Promise<void> {
  const raw = await readExtract(project.root, study.extract);
  const { respondents, margins } = weigh(anonymise(harmoniseSurvey(raw, study, project), project), study, project, {
    ...project.policy,
    ...study.policy
  });
  const { item, codes, ticks } = respondents.answers.find((answers) => answers.item.id === ITEM)!;
  const column = (name: string) => respondents.domains.get(name)!;
  const names = ["sex", "age", "district"];
  const rows = Array.from({ length: respondents.rows }, (_, row) =>
    [
      ...names.map((name) => column(name).categories[column(name).codes[row]!]!),
      ...ticks!.map((tick) => (codes[row]! < 0 ? "" : String(tick[row]!)))
    ].join(",")
  );
  await writeFile(
    join(folder, `${study.study}.csv`),
    [[...names, ...item.options.map(({ id }) => id)].join(","), ...rows, ""].join("\n")
  );
  const targets = margins.flatMap(({ domains, margin }) =>
    margin.categories.map((category, index) => [domains.join("*"), category, margin.targets[index]!].join(","))
  );
  await writeFile(
    join(folder, `${study.study}.margins.csv`),
    ["margin,category,population", ...targets, ""].join("\n")
  );
}

if (process.argv[2] !== undefined) await exportPolls("data", process.argv[2]);
