import { fileURLToPath } from "node:url";
import { commandLine } from "../project/commandLine.js";
import { ProjectError } from "../project/problem.js";
import { ExtractError } from "../read/extractError.js";
import { newStudy, StudyExistsError } from "./newStudy.js";

/**
 * `npm run study -- new FILE [--sheet NAME] [--labels FILE] [--data FOLDER]`: drafts the codebook of an unknown
 * extract.
 */
const usage = "npm run study -- new FILE [--sheet NAME] [--labels FILE] [--data FOLDER]";

const {
  positionals: [command, file],
  values
} = commandLine({
  usage,
  options: { sheet: { type: "string" }, labels: { type: "string" }, data: { type: "string" } },
  positionals: 2
});
const root = values.data ?? fileURLToPath(new URL("../../data/", import.meta.url));

if (command !== "new" || file === undefined) {
  console.log(`Usage: ${usage}`);
  process.exitCode = 1;
} else {
  try {
    const { study, kind, codebook, undecided } = await newStudy(file, root, {
      sheet: values.sheet ?? null,
      labels: values.labels ?? null
    });
    console.log(
      `${codebook}: a draft of ${kind} ${study}, ${undecided} values to decide. \`npm run check\` lists them.`
    );
  } catch (error) {
    if (!(error instanceof ExtractError || error instanceof ProjectError || error instanceof StudyExistsError))
      throw error;
    console.log(error.message);
    process.exitCode = 1;
  }
}
