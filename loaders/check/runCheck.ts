import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { commandLine } from "../project/commandLine.js";
import { ProjectError } from "../project/problem.js";
import { readProject } from "../project/readProject.js";
import { formatDiagnostic } from "../validate/diagnostic.js";
import { checkProject } from "./checkProject.js";
import type { StudyReport } from "./checkStudy.js";
import { isAccepted } from "./checkStudy.js";
import { writeReport } from "./writeReport.js";

/**
 * `npm run check [-- DATA] [--report FOLDER]`: data and codebooks only, without building. Prints what is wrong and
 * writes a report. Exit code 1 where a study is refused.
 */
const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
const printedPerStudy = 20;

function print({ study, rows, diagnostics, ...report }: StudyReport, kind: string): void {
  const isSound = isAccepted({ diagnostics });
  const compared = report.comparison === null ? "" : `, compared with ${report.comparison.earlier}`;
  const size = rows === null ? "" : `, ${rows} rows`;
  console.log(`${(isSound ? "ok" : "REFUSED").padEnd(8)}${study} (${kind}${size}${compared})`);
  const spoken = diagnostics.filter(({ severity }) => severity !== "note");
  for (const diagnostic of spoken.slice(0, printedPerStudy)) {
    console.log(`  ${diagnostic.severity}: ${formatDiagnostic(diagnostic)}`);
  }
  if (spoken.length > printedPerStudy) console.log(`  and ${spoken.length - printedPerStudy} more in the report`);
}

async function check(): Promise<boolean> {
  const {
    positionals: [data],
    values
  } = commandLine({
    usage: "npm run check [-- DATA] [--report FOLDER]",
    options: { report: { type: "string", default: join(projectRoot, ".build", "reports") } },
    positionals: 1
  });
  const project = await readProject(data ?? join(projectRoot, "data"));
  const reports: StudyReport[] = [];
  for await (const report of checkProject(project)) {
    print(report, project.studies.find(({ study }) => study === report.study)!.kind);
    reports.push(report);
  }
  const paths = await writeReport(reports, project, values.report);
  console.log(`Report: ${paths.map((path) => relative(process.cwd(), path)).join(", ")}`);
  return reports.every(isAccepted);
}

try {
  if (!(await check())) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof ProjectError)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
