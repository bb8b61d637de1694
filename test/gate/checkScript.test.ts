import { expect, test } from "vitest";
import { checkScript } from "../../publish/gate/checkScript.js";

const rulesOf = (text: string): string[] => checkScript("_import/chart.js", text, 10).map(({ rule }) => rule);

test.each([
  ['export const rows = [{"item":"trust","verdict":"suppressed","estimate":0.0714}];', "suppressed"],
  ["const row = {n:7,verdict:'suppressed'};", "suppressed"],
  ["/* Base: 65 and over: 7 people */", "minimum base"],
  ['const title = "Awareness, 65+ (n = 7)";', "minimum base"],
  ['.older::after{content:"7 people"}', "style"],
  ['const contact = "anna.petrova@mail.ru";', "identifier"]
])("%s is told", (text, rule) => {
  expect(rulesOf(text)).toContain(rule);
});

test.each([
  "let n = 7; for (n = 0; n < 9; n++);",
  'if (row.verdict === "suppressed") return { verdict: "suppressed", estimate: null };',
  'a::after{content:" (" attr(href) ")"} th::after{content:" \\2191"}'
])("%s passes", (text) => {
  expect(rulesOf(text)).toEqual([]);
});
