import { describe, expect, it } from "vitest";
import { harmoniseSurvey } from "../../loaders/harmonise/harmoniseSurvey.js";
import type { Rule } from "../../loaders/project/rule.js";
import { missingCode } from "../../loaders/survey/respondents.js";
import { applyThresholds } from "../../loaders/validate/applyThresholds.js";
import { blankUnreadable } from "../../loaders/validate/blankUnreadable.js";
import { validateSurvey } from "../../loaders/validate/validateSurvey.js";
import { extractWith, project, study } from "./surveyFixture.js";

const half = { warningAbove: "0", errorAbove: "50%" };
const lenient = {
  ...study,
  rules: ["unknown_code", "age_range"].map((rule) => ({ rule, column: null, item: null, ...half }) as Rule)
};
const raw = extractWith([0, "q1", "7"], [1, "age", "17"], [1, "sex", "?"], [0, "q4_2", "x"]);

describe("blankUnreadable", () => {
  it("leaves an extract alone whose findings are errors", () => {
    expect(blankUnreadable(raw, validateSurvey(raw, study, project))).toEqual(raw);
  });

  it("makes no answer of what the codebook bears, in all cells of an item, so that it can be harmonised", () => {
    const diagnostics = applyThresholds(validateSurvey(raw, lenient, project), lenient, raw.rows);
    expect(diagnostics.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      "warning unknown_code",
      "warning age_range",
      "warning unknown_code",
      "warning unknown_code"
    ]);
    const blanked = blankUnreadable(raw, diagnostics);
    const { answers, domains, years } = harmoniseSurvey(blanked, lenient, project);
    const codes = (item: string) => [...answers.find((own) => own.item.id === item)!.codes];
    expect(codes("use")[0]).toBe(missingCode("no_answer"));
    expect(codes("helpers")[0]).toBe(missingCode("no_answer"));
    expect(domains.get("sex")!.codes[1]).toBe(-1);
    expect(years![1]).toBe(-1);
  });
});
