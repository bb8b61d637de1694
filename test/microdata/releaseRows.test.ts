import fc from "fast-check";
import { expect, test } from "vitest";
import { MicrodataError, releaseRows } from "../../loaders/microdata/releaseRows.js";
import { keepRows } from "../../loaders/survey/keepRows.js";
import type { Respondents } from "../../loaders/survey/respondents.js";
import { manyRespondents, rowsPolicyExample, rowsProject, rowsStudy } from "./exampleRows.js";

/** Rows and different answers of every combination, counted from texts: nothing shared with what made them. */
function combinations({ rows, domains, answers }: Respondents): { size: number; answers: number }[] {
  const seen: Record<string, string[]> = {};
  for (let row = 0; row < rows; row++) {
    const key = [...domains].map(([name, { codes }]) => `${name}=${codes[row]}`).join(";");
    (seen[key] ??= []).push(String(answers[0]!.codes[row]));
  }
  return Object.values(seen).map((given) => ({
    size: given.length,
    answers: new Set(given.filter((code) => !code.startsWith("-"))).size
  }));
}

test("whatever the sample, every combination has k rows and l answers, or the study is refused", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 900 }),
      fc.string(),
      fc.integer({ min: 3, max: 12 }),
      fc.integer({ min: 2, max: 3 }),
      (rows, seed, k, l) => {
        const study = { ...rowsStudy, microdata: { ...rowsStudy.microdata!, k, l } };
        const project = {
          ...rowsProject,
          policy: { ...rowsProject.policy, microdata: { ...rowsPolicyExample, k: 3 } }
        };
        try {
          const { respondents, done } = releaseRows(manyRespondents(rows, seed), study, project);
          expect(respondents.rows).toBe(rows);
          for (const { share } of done.withheld)
            expect(share).toBeLessThanOrEqual(rowsPolicyExample.largestWithheldShare);
          for (const { size, answers } of combinations(respondents)) {
            expect(size).toBeGreaterThanOrEqual(k);
            if (answers > 0) expect(answers).toBeGreaterThanOrEqual(l);
          }
        } catch (error) {
          if (!(error instanceof MicrodataError)) throw error;
        }
      }
    ),
    { numRuns: 60 }
  );
});

test("districts stay where there are enough rows, and are zones where there are not", () => {
  expect([...releaseRows(manyRespondents(9000, "a"), rowsStudy, rowsProject).respondents.domains.keys()]).toEqual([
    "sex",
    "age",
    "district"
  ]);
  expect([...releaseRows(manyRespondents(400, "a"), rowsStudy, rowsProject).respondents.domains.keys()]).toEqual([
    "sex",
    "age",
    "zone"
  ]);
});

test("the order of rows says nothing of the order in which they came, and is the same at every build", () => {
  const received = manyRespondents(800, "order");
  const turned = keepRows(
    received,
    Int32Array.from({ length: 800 }, (_, row) => 799 - row)
  );
  const [first, second] = [received, turned].map((rows) => releaseRows(rows, rowsStudy, rowsProject).respondents);
  expect(second).toEqual(first);
});

test("a study whose rows the steps of the policy cannot make safe is refused by name", () => {
  const strict = { ...rowsStudy, microdata: { ...rowsStudy.microdata!, k: 300 } };
  expect(() => releaseRows(manyRespondents(400, "a"), strict, rowsProject)).toThrow(/^rows: rows in classes of 300/);
});
