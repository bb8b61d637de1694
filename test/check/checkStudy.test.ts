import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { checkStudy } from "../../loaders/check/checkStudy.js";
import { readProject } from "../../loaders/project/readProject.js";
import { copyData, dataRoot, edit } from "../project/copyData.js";

async function check(root: string, id: string) {
  const project = await readProject(root);
  return checkStudy(
    project.studies.find(({ study }) => study === id)!,
    project
  );
}

describe("checkStudy", () => {
  it("passes every study of the repository without a word", async () => {
    const project = await readProject(dataRoot);
    for (const study of project.studies) expect((await checkStudy(study, project)).diagnostics).toEqual([]);
  });

  it("tells a file that cannot be read from one that does not hold", async () => {
    const root = await copyData();
    await writeFile(join(root, "extracts", "ekp-figures.csv"), "<html><body>Ошибка входа</body></html>\n");
    expect(await check(root, "ekp-figures")).toMatchObject({
      study: "ekp-figures",
      rows: null,
      diagnostics: [
        {
          severity: "error",
          rule: "html",
          place: "data/extracts/ekp-figures.csv:1",
          rows: [],
          columns: [],
          found: { ru: "html: веб-страница или XML, а не таблица", en: "html: a web page or XML, not a table" }
        }
      ]
    });
  });

  it("refuses half of a poll", async () => {
    const root = await copyData();
    const path = join(root, "extracts", "ekp-2024-05.csv");
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, Math.floor(whole.length / 2)));
    expect((await check(root, "ekp-2024-05")).diagnostics).toMatchObject([{ severity: "error", rule: "cut_off" }]);
  });

  it("warns of a printed total that disagrees, and passes", async () => {
    const root = await copyData();
    await edit(root, "extracts/state-service-users-sex.csv", "1 425 735", "1 425 736");
    expect((await check(root, "state-service-users")).diagnostics).toMatchObject([
      {
        severity: "warning",
        rule: "total",
        place: "studies/state-service-users.yaml, table sex",
        rows: [],
        columns: [],
        found: {
          ru: "Пользователи: строки не складываются в напечатанный итог: напечатано 1425736, вычислено 1425735",
          en: "Users: the rows do not add up to the printed total: 1425736 printed, 1425735 computed"
        }
      }
    ]);
  });
});

describe("npm run check", async () => {
  const reports = await mkdtemp(join(tmpdir(), "reports-"));
  afterAll(() => rm(reports, { recursive: true }));
  const script = fileURLToPath(new URL("../../loaders/check/runCheck.ts", import.meta.url));
  const run = (root: string) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", script, root, "--report", reports]).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => error
    );

  it("says ok of sound data and exits with 0", async () => {
    const { code, stdout } = await run(dataRoot);
    expect(code).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(8);
    expect(stdout).toContain("ok      pos-2023-11 (survey, 3012 rows)");
    expect((await readdir(reports)).sort()).toEqual(["check.en.html", "check.ru.html"]);
  });

  it("exits with 1 on an extract that does not hold, and on YAML that does not", async () => {
    const root = await copyData();
    await edit(root, "studies/ekp-2024-05.yaml", "3: rather_not, 4: not_at_all}", "3: rather_not}");
    const extract = await run(root);
    expect(extract.code).toBe(1);
    expect(extract.stdout).toContain("  error: studies/ekp-2024-05.yaml, item trust: code 4 is not in the codebook (");
    await edit(root, "disclosure.yaml", "minimum_base: 10", "minimum_base: none");
    const yaml = await run(root);
    expect(yaml.code).toBe(1);
    expect(yaml.stdout).toBe('data/disclosure.yaml:5: minimum_base: must be integer, found "none"\n');
  });
});
