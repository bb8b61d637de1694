import { expect, test } from "vitest";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { cellVerdict } from "../../loaders/suppress/cellVerdict.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const policy: DisclosurePolicy = {
  ...exampleProject.policy,
  minimumBase: 10,
  minimumEffectiveBase: 30,
  maximumIntervalWidth: 0.3,
  maximumRelativeWidth: 1.3,
  minimumDegreesOfFreedom: 8
};
const cell = {
  base: 400,
  effectiveBase: 300,
  estimate: 0.5,
  standardError: 0.03,
  lower: 0.44,
  upper: 0.56,
  degreesOfFreedom: 399
};

test.each([
  ["a precise share", {}, "published"],
  ["nobody was asked", { base: 0, estimate: null, lower: null, upper: null }, "not_asked"],
  ["one respondent below the minimum base", { base: 9 }, "suppressed"],
  ["exactly the minimum base", { base: 10, effectiveBase: 10 }, "unreliable"],
  ["a small effective base", { effectiveBase: 29.9 }, "unreliable"],
  ["few degrees of freedom", { degreesOfFreedom: 7 }, "unreliable"],
  ["an interval of 30 points", { lower: 0.35, upper: 0.65 }, "unreliable"],
  ["a small share with a relatively wide interval", { estimate: 0.04, lower: 0.02, upper: 0.08 }, "unreliable"],
  ["a tiny share with a narrow interval", { estimate: 0.01, lower: 0.002, upper: 0.045 }, "published"],
  ["no interval", { lower: null, upper: null }, "suppressed"]
])("%s", (_, change, verdict) => expect(cellVerdict({ ...cell, ...change }, true, policy)).toBe(verdict));

test("the width rules are for shares, not for means", () => {
  expect(cellVerdict({ ...cell, estimate: 3.6, lower: 3.2, upper: 4 }, false, policy)).toBe("published");
});
