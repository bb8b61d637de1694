import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { holm } from "../../src/statistics/holm.js";
import { nativeDatabase } from "../../publish/bake/nativeDatabase.js";
import { exportPolls } from "../../reference/page/exportPolls.js";

interface Figure {
  study: string;
  figure: string;
  option: string;
  age: string;
  statistic: string;
  value: string;
}

const committed = "reference/page/awarenessPage.csv";
const readFigures = async (path: string): Promise<Figure[]> =>
  parse(await readFile(path, "utf8"), { columns: true }) as Figure[];

/** What R calls a figure, as the published table and rows that the page draws it from. */
const sources: Record<string, (study: string) => { table: string; where: string }> = {
  share: (study) => ({ table: `studies/${study}`, where: "measure = 'share' AND sex = 'all' AND area = 'all'" }),
  share_of_answers: (study) => ({
    table: `studies/${study}`,
    where: "measure = 'share_of_answers' AND sex = 'all' AND area = 'all'"
  }),
  difference: (study) => ({
    table: `differences/${study}`,
    where: "measure = 'share' AND sex = 'all' AND area = 'all'"
  }),
  wave: (study) => ({ table: "wave_differences", where: `measure = 'share' AND study = '${study}'` })
};

type Published = Figure & { published: number | null };

/** What the site publishes for every figure of the list; null where it is hidden. */
async function published(figures: readonly Figure[]): Promise<Published[]> {
  const database = await nativeDatabase(join(inject("site"), "data"));
  const found: Published[] = [];
  for (const figure of figures) {
    const { table, where } = sources[figure.figure]!(figure.study);
    const rows = await database.query([table], {
      sql: `SELECT "${figure.statistic}" AS value FROM "${table}" WHERE item = 'awareness' AND option = ? AND age = ? AND ${where}`,
      params: [figure.option, figure.age]
    });
    expect(rows.length, `${figure.study} ${figure.figure} ${figure.option} ${figure.age}`).toBe(1);
    found.push({ ...figure, published: rows[0]!["value"] as number | null });
  }
  await database.close();
  return found;
}

/** R's p values adjusted as the site does it: a hidden one counts in its family with 1. */
function expectAdjusted(rows: readonly Published[]): Published[] {
  return rows.map((row) => {
    if (row.statistic !== "p_adjusted") return row;
    const family = rows.filter(
      ({ statistic, study, figure, age }) =>
        statistic === "p_value" && study === row.study && figure === row.figure && age === row.age
    );
    const adjusted = holm(family.map(({ published: shown, value }) => (shown === null ? 1 : Number(value))));
    return { ...row, value: String(adjusted[family.findIndex(({ option }) => option === row.option)]) };
  });
}

/** Largest relative difference between R and the site over the figures that are not hidden, and how many those are. */
async function compareWithR(figures: readonly Figure[]): Promise<{ shown: number; largest: number }> {
  const shown = expectAdjusted(await published(figures)).filter((row) => row.published !== null);
  const errors = shown.map(
    ({ published: site, value }) => Math.abs(site! - Number(value)) / Math.max(Math.abs(Number(value)), 1e-10)
  );
  return { shown: shown.length, largest: Math.max(...errors) };
}

describe("figures of the awareness page equal those of R's survey package", () => {
  test("as committed", async () => {
    const figures = await readFigures(committed);
    expect(figures.length).toBe(632);
    const { shown, largest } = await compareWithR(figures);
    expect(shown).toBeGreaterThan(500);
    expect(largest).toBeLessThan(1e-7);
  });

  test("as R makes them now from the same polls", async (context) => {
    const run = promisify(execFile);
    const hasR = await run("Rscript", ["-e", "library(survey)"]).then(
      () => true,
      () => false
    );
    context.skip(!hasR, "R with the survey package is not installed");
    const folder = await mkdtemp(join(tmpdir(), "page-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await exportPolls("data", folder);
    await run("Rscript", ["reference/page/awarenessPage.R", folder, join(folder, "figures.csv")]);
    const figures = await readFigures(join(folder, "figures.csv"));
    expect(figures.length).toBe(632);
    const { shown, largest } = await compareWithR(figures);
    expect(shown).toBeGreaterThan(500);
    expect(largest).toBeLessThan(1e-7);
  });
});
