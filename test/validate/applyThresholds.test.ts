import { describe, expect, it } from "vitest";
import type { Rule } from "../../loaders/project/rule.js";
import { applyThresholds } from "../../loaders/validate/applyThresholds.js";
import { finding } from "../../loaders/validate/diagnostic.js";
import { study } from "./surveyFixture.js";

const found = { ru: "—", en: "—" };
const unknown = (header: string, item: string, ...rows: number[]) =>
  finding("unknown_code", `studies/poll.yaml, item ${item}`, found, rows, [header]);
const rule = (declared: Partial<Rule>) =>
  ({ rule: "unknown_code", column: null, item: null, warningAbove: "0", errorAbove: "0", ...declared }) as Rule;
const severities = (rules: readonly Rule[], ...diagnostics: ReturnType<typeof unknown>[]) =>
  applyThresholds(diagnostics, { ...study, rules }, 200).map(({ severity }) => severity);

describe("applyThresholds", () => {
  it("bears nothing that the codebook does not name", () => {
    expect(severities([], unknown("q1", "use", 1))).toEqual(["error"]);
    expect(severities([rule({ rule: "routing", errorAbove: "50%" })], unknown("q1", "use", 1))).toEqual(["error"]);
  });

  it("takes numbers of rows and shares: more than the threshold is too much", () => {
    expect(severities([rule({ errorAbove: "2" })], unknown("q1", "use", 1, 2))).toEqual(["warning"]);
    expect(severities([rule({ errorAbove: "2" })], unknown("q1", "use", 1, 2, 3))).toEqual(["error"]);
    expect(severities([rule({ errorAbove: "1%" })], unknown("q1", "use", 1, 2))).toEqual(["warning"]);
    expect(severities([rule({ errorAbove: "0.5%" })], unknown("q1", "use", 1, 2))).toEqual(["error"]);
    expect(severities([rule({ warningAbove: "1", errorAbove: "2" })], unknown("q1", "use", 1))).toEqual(["note"]);
  });

  it("counts the rows of an item together, once each, and those of other items apart", () => {
    const two = [unknown("q1", "use", 1, 2), unknown("q1", "use", 2, 3)];
    expect(severities([rule({ errorAbove: "2" })], ...two)).toEqual(["error", "error"]);
    expect(severities([rule({ errorAbove: "3" })], ...two)).toEqual(["warning", "warning"]);
    expect(severities([rule({ errorAbove: "2" })], two[0]!, unknown("q2", "rating", 4))).toEqual([
      "warning",
      "warning"
    ]);
  });

  it("prefers a rule for the column or the item", () => {
    const rules = [
      rule({ errorAbove: "1%" }),
      rule({ item: "use", errorAbove: "50%" }),
      rule({ column: "q2", errorAbove: "0" })
    ];
    expect(
      severities(rules, unknown("q1", "use", 1, 2, 3), unknown("q2", "rating", 1), unknown("q3", "known", 1))
    ).toEqual(["warning", "error", "warning"]);
  });
});
