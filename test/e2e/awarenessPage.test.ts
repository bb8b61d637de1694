import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { nativeDatabase } from "../../publish/bake/nativeDatabase.js";
import { exportPolls } from "../../reference/page/exportPolls.js";

interface Figure { study: string; figure: string; option: string; age: string; statistic: string; value: string }

const committed = "reference/page/awarenessPage.csv";
const readFigures = async (path: string): Promise<Figure[]> => parse(await readFile(path, "utf8"), { columns: true }) as Figure[];

/** What R calls a figure, as the published table and rows that the page draws it from. */
const sources: Record<string, (study: string) => { table: string; where: string }> = {
  share: (study) => ({ table: `studies/${study}`, where: "measure = 'share' AND sex = 'all' AND area = 'all'" }),
  share_of_answers: (study) => ({ table: `studies/${study}`, where: "measure = 'share_of_answers' AND sex = 'all' AND area = 'all'" }),
  difference: (study) => ({ table: `differences/${study}`, where: "measure = 'share' AND sex = 'all' AND area = 'all'" }),
  wave: (study) => ({ table: "wave_differences", where: `measure = 'share' AND study = '${study}'` })
};

/** Largest difference between R and the site, relative, over all figures of the list that the policy lets be shown. */
async function largestError(figures: readonly Figure[]): Promise<number> {
  const database = await nativeDatabase(join(inject("site"), "data"));
  let largest = 0;
  for (const { study, figure, option, age, statistic, value } of figures) {
    const { table, where } = sources[figure]!(study);
    const rows = await database.query([table], {
      sql: `SELECT "${statistic}" AS value, verdict FROM "${table}" WHERE item = 'awareness' AND option = ? AND age = ? AND ${where}`,
      params: [option, age]
    });
    expect(rows.length, `${study} ${figure} ${option} ${age}`).toBe(1);
    if (rows[0]!["verdict"] === "suppressed") {
      expect(rows[0]!["value"]).toBeNull();
      continue;
    }
    const published = Number(rows[0]!["value"]);
    const expected = Number(value);
    largest = Math.max(largest, Math.abs(published - expected) / Math.max(Math.abs(expected), 1e-10));
  }
  await database.close();
  return largest;
}

describe("figures of the awareness page equal those of R's survey package", () => {
  test("as committed", async () => {
    const figures = await readFigures(committed);
    expect(figures.length).toBe(632);
    expect(await largestError(figures)).toBeLessThan(1e-7);
  });

  test("as R makes them now from the same polls", async (context) => {
    const run = promisify(execFile);
    const hasR = await run("Rscript", ["-e", "library(survey)"]).then(() => true, () => false);
    context.skip(!hasR, "R with the survey package is not installed");
    const folder = await mkdtemp(join(tmpdir(), "page-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await exportPolls("data", folder);
    await run("Rscript", ["reference/page/awarenessPage.R", folder, join(folder, "figures.csv")]);
    const figures = await readFigures(join(folder, "figures.csv"));
    expect(figures.length).toBe(632);
    expect(await largestError(figures)).toBeLessThan(1e-7);
  });
});
