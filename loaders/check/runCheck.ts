import { fileURLToPath } from "node:url";
import { ProjectError } from "../project/problem.js";
import { readProject } from "../project/readProject.js";
import { formatDiagnostic } from "../validate/diagnostic.js";
import { checkStudy } from "./checkStudy.js";

/** `npm run check [DATA]`: data and codebooks only, without building. Exit code 1 where anything is wrong. */
const root = process.argv[2] ?? fileURLToPath(new URL("../../data/", import.meta.url));

async function check(): Promise<boolean> {
  const project = await readProject(root);
  let isSound = true;
  for (const study of project.studies) {
    const { rows, diagnostics } = await checkStudy(study, project);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) isSound = false;
    const verdict = errors.length > 0 ? "REFUSED" : "ok";
    console.log(`${verdict.padEnd(8)}${study.study} (${study.kind}${rows === null ? "" : `, ${rows} rows`})`);
    for (const diagnostic of diagnostics) console.log(`  ${diagnostic.severity}: ${formatDiagnostic(diagnostic)}`);
  }
  return isSound;
}

try {
  if (!(await check())) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof ProjectError)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
