import { expect, test } from "vitest";
import { defaultStudy } from "../../src/components/defaultStudy.js";

const survey = (study: string, to_date: string | null, respondents: number | null) => ({ study, to_date, respondents });

test("the newest survey that is large enough", () => {
  expect(defaultStudy([survey("old", "2022-03-01", 20000), survey("new", "2024-05-26", 12500)])).toBe("new");
  expect(defaultStudy([survey("new", "2024-05-26", 12500), survey("tiny", "2025-01-01", 400)])).toBe("new");
});

test("the largest where none is large enough, or where dates agree", () => {
  expect(defaultStudy([survey("a", "2025-01-01", 200), survey("b", "2024-01-01", 400)])).toBe("b");
  expect(defaultStudy([survey("a", "2024-01-01", 2000), survey("b", "2024-01-01", 4000)])).toBe("b");
});

test("by name where all else agrees, whatever the order", () => {
  const pair = [survey("b", null, null), survey("a", null, null)];
  expect(defaultStudy(pair)).toBe("a");
  expect(defaultStudy(pair.reverse())).toBe("a");
});

test("no survey, no default", () => {
  expect(() => defaultStudy([])).toThrow("no survey");
});
