import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { correctedDifference } from "../../src/statistics/correctedDifference.js";
import { linearisedMean } from "../../src/statistics/linearised.js";
import { linearisedStandardError } from "../../src/statistics/linearisedVariance.js";
import { rake } from "../../src/statistics/rake.js";
import { surveyDesign } from "../../src/statistics/surveyDesign.js";
import { waveDifference } from "../../src/statistics/testDifference.js";

type Row = Record<string, string>;
const rows = (file: string): Row[] => parse<Row>(readFileSync(`reference/${file}`), { columns: true });
const sample = rows("cases/strata-raked/sample.csv");
const base = Float64Array.from(sample, ({ pw }) => Number(pw));
const before = Float64Array.from(sample, ({ api99 }) => (Number(api99) >= 650 ? 1 : 0));
/** `reference/corrected.R` counts rows from 1. */
const after = before.map((value, row) => ((row + 1) % 17 === 0 ? 1 - value : value));
const wide = sample.map((row) => row["sch.wide"]!);
const comp = sample.map((row) => row["comp.imp"]!);
const corrected = comp.map((answer, row) => ((row + 1) % 23 === 0 ? (answer === "Yes" ? "No" : "Yes") : answer));

function margin(name: string, answers: readonly string[], no: number, yes: number) {
  return {
    name,
    categories: ["No", "Yes"],
    codes: Int32Array.from(answers, (answer) => ["No", "Yes"].indexOf(answer)),
    targets: Float64Array.of(no, yes)
  };
}

function raked(answers: readonly string[]) {
  const margins = [margin("sch.wide", wide, 1072, 5122), margin("comp.imp", answers, 1712, 4482)];
  const { weights } = rake(base, margins);
  return surveyDesign({ weights, calibration: { startWeights: base, margins: margins.map(({ codes }) => codes) } });
}

const respondents = Int32Array.from(sample.keys());
const domain = new Uint8Array(sample.length).fill(1);
const fixed = surveyDesign({ weights: base });
const expected = new Map(rows("corrected.csv").map((row) => [row["design"], row]));

test.each([
  ["fixed", fixed, fixed],
  ["raked", raked(comp), raked(comp)],
  ["reweighted", raked(comp), raked(corrected)]
] as const)("change and standard error of %s weights equal R's", (name, then, now) => {
  const change = correctedDifference(
    { design: then, respondents, values: before, domain },
    { design: now, respondents, values: after, domain },
    0.95
  );
  const { difference, std_error } = expected.get(name)!;
  expect(change.difference / Number(difference)).toBeCloseTo(1, 9);
  expect(change.standardError / Number(std_error)).toBeCloseTo(1, 9);
});

test("the order of rows is irrelevant, and nothing changed has no error", () => {
  const state = { design: fixed, respondents, values: before, domain };
  const turned = {
    design: surveyDesign({ weights: base.toReversed() }),
    respondents: respondents.toReversed(),
    values: before.toReversed(),
    domain
  };
  expect(correctedDifference(state, turned, 0.95)).toMatchObject({
    difference: expect.closeTo(0, 12) as number,
    standardError: expect.closeTo(0, 12) as number
  });
});

test("taken for two independent samples the same change would seem far less certain", () => {
  const paired = correctedDifference(
    { design: fixed, respondents, values: before, domain },
    { design: fixed, respondents, values: after, domain },
    0.95
  );
  const [then, now] = [before, after].map((values) => {
    const { estimate, influence } = linearisedMean(fixed, values, domain);
    return { estimate, standardError: linearisedStandardError(fixed, influence) };
  });
  const independent = waveDifference(then!, now!, 0.95);
  expect(independent.difference).toBeCloseTo(paired.difference, 12);
  expect(independent.standardError).toBeGreaterThan(2 * paired.standardError);
});

test("a respondent who is there twice is refused", () => {
  const twice = { design: fixed, respondents: respondents.map((row) => (row === 1 ? 0 : row)), values: before, domain };
  expect(() => correctedDifference(twice, twice, 0.95)).toThrow("a respondent is there twice");
});
