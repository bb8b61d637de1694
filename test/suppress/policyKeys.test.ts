import { expect, test } from "vitest";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { type ReleaseShape, drawRelease } from "./drawRelease.js";
import { publishDrawn } from "./publishDrawn.js";

const shape: ReleaseShape = {
  seed: 7,
  respondents: 240,
  sexes: 2,
  cuts: [55, 65],
  zones: [2, 2],
  questions: ["single", "multiple"],
  policy: { minimumBase: 3, minimumCount: 1, protectionInterval: 1, zeros: "shown", minimumLevelShare: 0 }
};

/** What is shown of a survey under a policy that differs in some keys from the shape's. */
function shownUnder(change: Partial<DisclosurePolicy>): string[] {
  const drawn = drawRelease(shape);
  const { cells } = publishDrawn({ ...drawn, policy: { ...drawn.policy, ...change } });
  return cells
    .filter(({ verdict }) => verdict !== "suppressed" && verdict !== "not_asked")
    .map(({ item, option, measure, sex, age, area, estimate, verdict }) =>
      [item, option, measure, sex, age, area, estimate, verdict].join("|")
    );
}

const usual = shownUnder({});

test.each<[keyof DisclosurePolicy, Partial<DisclosurePolicy>]>([
  ["minimumBase", { minimumBase: 12 }],
  ["minimumCount", { minimumCount: 4 }],
  ["zeros", { zeros: "hidden" }],
  ["protectionInterval", { protectionInterval: 6 }],
  ["minimumLevelShare", { minimumBase: 12, minimumLevelShare: 1 }]
])("a stricter %s hides more", (_, change) => {
  const stricter = shownUnder(change);
  expect(stricter.length).toBeLessThan(usual.length);
});

test("a whole level is withheld where too few of its groups reach the minimum base", () => {
  const districts = (rows: readonly string[]): number => rows.filter((row) => /\|d\d\d\|/.test(row)).length;
  expect(districts(shownUnder({ minimumBase: 12, minimumLevelShare: 0 }))).toBeGreaterThan(0);
  expect(districts(shownUnder({ minimumBase: 12, minimumLevelShare: 1 }))).toBe(0);
});

test.each<[keyof DisclosurePolicy, Partial<DisclosurePolicy>]>([
  ["minimumEffectiveBase", { minimumEffectiveBase: 100 }],
  ["maximumIntervalWidth", { maximumIntervalWidth: 0.1 }],
  ["maximumRelativeWidth", { maximumRelativeWidth: 0.2 }],
  ["minimumDegreesOfFreedom", { minimumDegreesOfFreedom: 60 }],
  ["significantDigits", { significantDigits: 3 }],
  ["decimalsInParts", { decimalsInParts: 1 }]
])("%s changes verdicts or figures, and hides nothing", (_, change) => {
  const other = shownUnder(change);
  expect(other.length).toBe(usual.length);
  expect(other).not.toEqual(usual);
});

test("an interval as narrow as reliableIntervalWidth is reliable whatever its relative width", () => {
  const unreliable = (change: Partial<DisclosurePolicy>): number =>
    shownUnder({ maximumRelativeWidth: 0.2, ...change }).filter((row) => row.endsWith("unreliable")).length;
  expect(unreliable({ reliableIntervalWidth: 0.4 })).toBeLessThan(unreliable({ reliableIntervalWidth: 0.05 }));
});
