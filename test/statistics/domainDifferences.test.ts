import { expect, test } from "vitest";
import { domainDifference } from "../../src/statistics/domainDifference.js";
import { domainDifferences } from "../../src/statistics/domainDifferences.js";
import { surveyDesign } from "../../src/statistics/surveyDesign.js";

const weights = Float64Array.of(1, 2, 1.5, 3, 1, 2, 4, 1);
const margin = Int32Array.of(0, 1, 0, 1, 0, 1, 0, 1);
const values = Float64Array.of(1, 0, 1, NaN, 0, 0, 1, 1);
const first = Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 0);
const second = Uint8Array.of(0, 0, 0, 1, 1, 1, 1, 0);

test.each([
  ["fixed weights", surveyDesign({ weights })],
  ["calibrated weights", surveyDesign({ weights, calibration: { startWeights: Float64Array.of(1, 1, 2, 2, 1, 1, 3, 1), margins: [margin] } })],
  ["strata", surveyDesign({ weights, strata: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1) })]
])("in bulk the figures are those of one pair at a time: %s", (_, design) => {
  const [bulk] = domainDifferences(design, [values], [{ first, second }], 0.95);
  const single = domainDifference(design, values, first, second, 0.95);
  expect(bulk!.difference).toBeCloseTo(single.difference, 14);
  expect(bulk!.standardError).toBeCloseTo(single.standardError, 14);
  expect(bulk!.p).toBeCloseTo(single.p, 12);
  expect(bulk!.degreesOfFreedom).toBe(single.degreesOfFreedom);
});

test("an empty side gives no figure", () => {
  const [bulk] = domainDifferences(surveyDesign({ weights }), [values], [{ first: new Uint8Array(8), second }], 0.95);
  expect(bulk!.difference).toBeNaN();
});
