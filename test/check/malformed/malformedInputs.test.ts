import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { checkProject } from "../../../loaders/check/checkProject.js";
import { exportStudy } from "../../../loaders/export/exportStudy.js";
import { ProjectError, formatProblem } from "../../../loaders/project/problem.js";
import type { Project } from "../../../loaders/project/project.js";
import { readProject } from "../../../loaders/project/readProject.js";
import { buildTables } from "../../../loaders/tables/buildTables.js";
import { formatDiagnostic } from "../../../loaders/validate/diagnostic.js";
import { hashTree } from "../../e2e/hashTree.js";
import { malformedAnswers } from "./malformedAnswers.js";
import { malformedCodebooks } from "./malformedCodebooks.js";
import { malformedDialects } from "./malformedDialects.js";
import { malformedFiles } from "./malformedFiles.js";
import { malformedTables } from "./malformedTables.js";
import type { StudyName } from "./malformedProject.js";
import { extractOf, soundProject, studyAlone } from "./malformedProject.js";

const sound = await soundProject();
const outputs = await mkdtemp(join(tmpdir(), "outputs-"));
afterAll(() => Promise.all([sound, outputs].map((folder) => rm(folder, { recursive: true }))));

/** Stands for the code of a build, whose hash is another test's concern. */
const code = join(outputs, "code");
await mkdir(join(code, "loaders", "tables"), { recursive: true });
await writeFile(join(code, "package-lock.json"), '{"packages": {}}');
for (const name of ["makeStudy", "makeCross"])
  await writeFile(join(code, "loaders", "tables", `${name}.ts`), "export {};\n");

/** Everything that the commands of an analyst write of a study. */
async function make(project: Project, folder: string): Promise<void> {
  await buildTables(project, join(folder, "tables"), code);
  const study = project.studies[0]!;
  if (study.kind === "survey") await exportStudy(study, project, "csv", join(folder, "export"), "en");
}

/** What `npm run check` says is wrong, a line each. */
async function errorsOf(root: string): Promise<{ project: Project | null; errors: string[] }> {
  try {
    const project = await readProject(root);
    const errors: string[] = [];
    for await (const { diagnostics } of checkProject(project)) {
      errors.push(
        ...diagnostics.filter(({ severity }) => severity === "error").map((found) => formatDiagnostic(found))
      );
    }
    return { project, errors };
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    return { project: null, errors: error.problems.map(formatProblem) };
  }
}

describe("a malformed input", async () => {
  const before = new Map<StudyName, Map<string, string>>();
  for (const study of Object.keys(extractOf) as StudyName[]) {
    it(`was sound: ${study}`, async () => {
      const { project, errors } = await errorsOf(await studyAlone(sound, study));
      expect(errors).toEqual([]);
      await make(project!, join(outputs, study));
      before.set(study, await hashTree(join(outputs, study)));
    });
  }

  it.each([...malformedFiles, ...malformedDialects, ...malformedAnswers, ...malformedTables, ...malformedCodebooks])(
    "gives one error and leaves what was made before: $study, $what",
    async ({ study, spoil, error }) => {
      const root = await studyAlone(sound, study);
      await spoil(root);
      const { project, errors } = await errorsOf(root);
      expect(errors).toEqual([error]);
      if (project !== null) {
        await expect(make(project, join(outputs, study))).rejects.toThrow();
        expect(await hashTree(join(outputs, study))).toEqual(before.get(study));
      }
    }
  );
});

describe("npm run check", () => {
  it("exits with 1 where inputs are malformed, and says of each what is wrong", async () => {
    const root = await studyAlone(sound, "poll");
    const spoilt = [...malformedFiles, ...malformedTables].filter(({ what }) =>
      ["a web page", "a category that is unknown"].includes(what)
    );
    const cases = spoilt.filter(({ study }, index) => spoilt.findIndex((other) => other.study === study) === index);
    for (const { study, spoil } of cases) {
      await cp(join(sound, "codebooks", `${study}.yaml`), join(root, "studies", `${study}.yaml`));
      await cp(join(sound, "extracts"), join(root, "extracts"), { recursive: true, force: false });
      await spoil(root);
    }
    const script = fileURLToPath(new URL("../../../loaders/check/runCheck.ts", import.meta.url));
    const { code: exit, stdout } = await promisify(execFile)(process.execPath, [
      "--import",
      "tsx",
      script,
      root,
      "--report",
      join(root, "reports")
    ]).then(
      (done) => ({ code: 0, ...done }),
      (failed: { code: number; stdout: string }) => failed
    );
    expect(exit).toBe(1);
    expect(cases.map(({ study }) => study)).toEqual(["poll", "book", "records", "visits"]);
    for (const { error } of cases) expect(stdout).toContain(`  error: ${error}\n`);
  });
});
