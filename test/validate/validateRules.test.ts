import { describe, expect, it } from "vitest";
import type { Rule } from "../../loaders/project/rule.js";
import { formatDiagnostic } from "../../loaders/validate/diagnostic.js";
import { validateRules } from "../../loaders/validate/validateRules.js";
import { rawOf } from "./surveyFixture.js";

const raw = rawOf(
  ["id", "source", "minutes", "started", "food", "rent", "all"],
  [
    ["a1", "web", "5,5", "2024-05-13 10:00:00", "40", "60", "100"],
    ["a2", "app", "", "", "33.3", "33.4", ""],
    ["a3", "bot", "-1", "2024-05-27", "50", "", "100"],
    ["a1", "", "400", "13.05.2024", "40", "61", "100"]
  ]
);
const above = { warningAbove: "0", errorAbove: "0" };
const check = (rule: Rule) =>
  validateRules(raw, [rule], "studies/poll.yaml").map((diagnostic) =>
    `${diagnostic.severity}: ${formatDiagnostic(diagnostic)}`.replace("studies/poll.yaml, column ", "")
  );

describe("validateRules", () => {
  it.each<[Rule, string]>([
    [
      { rule: "allowed", column: "source", values: ["web", "app"], ...above },
      "error: source: none of web, app (row 4)"
    ],
    [
      { rule: "range", column: "minutes", from: 0, to: 240, ...above },
      "error: minutes: not a number from 0 to 240 (rows 4, 5)"
    ],
    [{ rule: "range", column: "source", from: null, to: null, ...above }, "error: source: not a number (rows 2, 3, 4)"],
    [{ rule: "unique", columns: ["id"], ...above }, "error: id: the same as in a row above (row 5)"],
    [
      { rule: "dates", column: "started", format: "iso", from: "2024-05-13", to: "2024-05-26", ...above },
      "error: started: not a date as iso from 2024-05-13 to 2024-05-26 (rows 4, 5)"
    ],
    [
      { rule: "sum", columns: ["food", "rent"], total: "all", equals: null, tolerance: 0, ...above },
      "error: food + rent: the sum is not all (row 5)"
    ],
    [
      { rule: "sum", columns: ["food", "rent"], total: null, equals: 100, tolerance: 1, ...above },
      "error: food + rent: the sum is not 100 (row 3)"
    ]
  ])("%j", (rule, message) => {
    expect(check(rule)).toEqual([message]);
  });

  it("lets pass what keeps the rule: several columns together, decimals within the tolerance", () => {
    expect(check({ rule: "unique", columns: ["id", "minutes"], ...above })).toEqual([]);
    expect(
      check({ rule: "sum", columns: ["food", "rent"], total: null, equals: 100, tolerance: 33.3, ...above })
    ).toEqual([]);
  });

  it("warns, or only counts, where the codebook bears as much", () => {
    const range: Rule = { rule: "range", column: "minutes", from: 0, to: 240, warningAbove: "0", errorAbove: "50%" };
    expect(check(range)).toEqual(["warning: minutes: not a number from 0 to 240 (rows 4, 5)"]);
    expect(check({ ...range, warningAbove: "2" })).toEqual(["note: minutes: not a number from 0 to 240 (rows 4, 5)"]);
  });
});
