import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { commandLine } from "../project/commandLine.js";
import { nearest } from "../project/nearest.js";
import { ProjectError } from "../project/problem.js";
import { readProject } from "../project/readProject.js";
import { ExtractError } from "../read/extractError.js";
import { ValidationError } from "../validate/refuseErrors.js";
import { exportFormats, exportStudy } from "./exportStudy.js";
import { ExportRefusal, refuseFolder } from "./refuseFolder.js";

/** Exit code 1 where nothing was exported. */
const usage = "npm run export -- STUDY --to sav|csv|parquet [--language ru|en] [--out FOLDER] [--data DATA]";
const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
const languages = ["ru", "en"] as const;

async function run(): Promise<void> {
  const {
    positionals: [id],
    values
  } = commandLine({
    usage,
    options: {
      to: { type: "string" },
      language: { type: "string", default: "ru" },
      out: { type: "string" },
      data: { type: "string", default: join(projectRoot, "data") }
    },
    positionals: 1
  });
  const format = exportFormats.find((known) => known === values.to);
  const lang = languages.find((known) => known === values.language);
  if (id === undefined || format === undefined || lang === undefined) {
    throw new ExportRefusal(`Usage: ${usage}`);
  }
  const folder = values.out ?? join(projectRoot, ".build", "export", id);
  refuseFolder(folder, projectRoot);
  const project = await readProject(values.data);
  const surveys = project.studies.filter((study) => study.kind === "survey");
  const study = surveys.find((survey) => survey.study === id);
  if (study === undefined) {
    const near = nearest(
      id,
      surveys.map((survey) => survey.study)
    );
    throw new ExportRefusal(`no survey "${id}"${near === null ? "" : `, did you mean "${near}"?`}`);
  }
  const { files, dataset } = await exportStudy(study, project, format, folder, lang);
  console.log(
    `${id}: ${dataset.rows} respondents, ${dataset.variables.length} variables, ${dataset.sets.length} response sets`
  );
  if (dataset.weight !== null) console.log(`weighted by ${dataset.weight}`);
  for (const warning of dataset.warnings) console.log(warning);
  for (const file of files) console.log(`  ${relative(process.cwd(), file)}`);
}

const expected = [ProjectError, ExtractError, ValidationError, ExportRefusal];

try {
  await run();
} catch (error) {
  if (!expected.some((type) => error instanceof type)) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
