import { describe, expect, it } from "vitest";
import { readCase } from "../../reference/caseFile.js";
import { runCase } from "../../reference/runCase.js";

/** Figures of one case, as this library computes them. */
const figures = (name: string) => (runCase(readCase(`reference/cases/${name}`)) as { results: unknown }).results;
const at = (figure: unknown, path: string[]) =>
  path.reduce((inside, key) => (inside as Record<string, unknown>)[key], figure) as number;

/** Where a printed figure stands, the figure, and the path of ours. */
type Printed = [path: string, printed: string];

function check(name: string, printed: Printed[]): void {
  const computed = figures(name);
  it.each(printed)(`${name}: %s is %s`, (path, text) => {
    const decimals = text.split(".")[1]?.length ?? 0;
    expect(at(computed, path.split(" / ")).toFixed(decimals)).toBe(text);
  });
}

describe("simple random sample of schools: T. Lumley, Complex Surveys (Wiley 2010), section 2.2", () => {
  check("srs", [
    ["enroll / estimate", "3621074"],
    ["enroll / se", "169520"],
    ["enrollMean / estimate", "584.61"],
    ["enrollMean / se", "27.368"],
    ["stype / categories / E / estimate", "4397.74"],
    ["stype / categories / E / se", "196.00"],
    ["stype / categories / H / se", "142.85"],
    ["stype / categories / M / se", "160.33"]
  ]);
});

/** http://r-survey.r-forge.r-project.org/survey/: example-summary.html, example-chisq.html. */
describe("cluster sample: examples of the survey package's site", () => {
  check("cluster", [
    ["api00 / estimate", "644.169399"],
    ["api00 / se", "23.5422"],
    ["api99 / estimate", "606.978142"],
    ["api99 / se", "24.2250"],
    ["stypeShares / categories / E / estimate", "0.786885"],
    ["stypeShares / categories / E / se", "0.0463"],
    ["stypeShares / categories / H / se", "0.0268"],
    ["stypeShares / categories / M / se", "0.0296"],
    ["table / pearsonX2", "11.9409"],
    ["table / chisqP", "0.005553"],
    ["table / F", "5.1934"],
    ["table / ndf", "1.495"],
    ["table / ddf", "20.925"],
    ["table / FP", "0.02175"]
  ]);
});

describe("post-stratified cluster sample: R. Valliant, Software for Poststratification (Coursera lecture)", () => {
  it("cuts the standard error of total enrolment from 932 to 406 thousand", () => {
    const thousands = (name: string) => Math.round(at(figures(name), ["enroll", "se"]) / 1000);
    expect(thousands("cluster")).toBe(932);
    expect(thousands("cluster-poststratified")).toBe(406);
  });
});
