import { describe, expect, it } from "vitest";
import { checkProject } from "../../loaders/check/checkProject.js";
import type { StudyReport } from "../../loaders/check/checkStudy.js";
import { reportPage } from "../../loaders/check/reportPage.js";
import type { Project } from "../../loaders/project/project.js";
import { readProject } from "../../loaders/project/readProject.js";
import { writeWave } from "../../loaders/synthetic/writeWave.js";
import { formatDiagnostic } from "../../loaders/validate/diagnostic.js";
import { copyData, edit } from "../project/copyData.js";

async function check(project: Project): Promise<StudyReport[]> {
  const reports: StudyReport[] = [];
  for await (const report of checkProject(project)) reports.push(report);
  return reports;
}

async function withWaves(...months: readonly [string, number][]): Promise<string> {
  const root = await copyData();
  for (const [month, respondents] of months) {
    await writeWave(root, {
      study: `pos-${month}`,
      seed: month,
      respondents,
      selection: "pos",
      like: "pos-2023-11",
      fieldwork: { from: `${month}-07`, to: `${month}-28` }
    });
  }
  return root;
}

describe("checkProject", () => {
  it("compares a wave with the last one of its series that was accepted, in the order of fieldwork", async () => {
    const root = await withWaves(["2023-12", 1500], ["2024-01", 2900]);
    await edit(root, "extracts/pos-2023-12.csv", "07.12.2023", "07.11.2022");
    const reports = await check(await readProject(root));
    const of = (study: string) => reports.find((report) => report.study === study)!;
    expect(of("pos-2023-11").comparison).toBeNull();
    expect(of("pos-2023-12").tally).toBeNull();
    expect(of("pos-2024-01").comparison).toMatchObject({
      earlier: "pos-2023-11",
      respondents: { before: 3012, after: 2900 }
    });
    expect(of("ekp-2024-05").comparison).toBeNull();
  });

  it("warns of a jump, and accepts the wave", async () => {
    const root = await withWaves(["2023-12", 1500]);
    const { diagnostics, tally } = (await check(await readProject(root))).find(({ study }) => study === "pos-2023-12")!;
    expect(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic))).toContain(
      "studies/pos-2023-12.yaml: 1,500 respondents, 3,012 in pos-2023-11 (−50\u00a0%)"
    );
    expect(tally).not.toBeNull();
  });
});

describe("reportPage", () => {
  it("says in both languages what was found, beside the wave before, and shows no cell", async () => {
    const root = await withWaves(["2023-12", 1500]);
    await edit(root, "extracts/ekp-2024-05.csv", "2024-05-13,4.9,2,31", "2024-04-13,4.9,2,31");
    const project = await readProject(root);
    const reports = await check(project);
    const ru = reportPage(reports, project, "ru", "check.en.html");
    const en = reportPage(reports, project, "en", "check.ru.html");
    for (const page of [ru, en]) expect(page).not.toMatch(/<script|<link|<img|url\(|@import|https?:|r1ef7anq/);

    expect(en).toContain('<html lang="en">');
    expect(en).toContain("<code>ekp-2024-05</code>: <strong>refused</strong>");
    expect(en).toContain("<td>date outside fieldwork</td><td>1</td>");
    expect(en).toContain("outside fieldwork 2024-05-13 to 2024-05-26 (row 2)");
    expect(en).toContain("With pos-2023-11, unweighted.");
    expect(en).toContain("<td>Возраст</td><td>domain: age</td><td>");
    expect(en).toContain("<td><code>pos-2023-12.csv</code></td><td>1,500</td>");

    expect(ru).toContain('<html lang="ru">');
    expect(ru).toContain('<a href="check.en.html" lang="en">in English</a>');
    expect(ru).toContain("<code>ekp-2024-05</code>: <strong>отклонено</strong>");
    expect(ru).toContain("<td>дата вне срока опроса</td><td>1</td>");
    expect(ru).toContain("вне срока опроса с 2024-05-13 по 2024-05-26 (строка 2)");
  });
});
