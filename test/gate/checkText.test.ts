import { expect, test } from "vitest";
import { checkText } from "../../publish/gate/checkText.js";

const rulesOf = (text: string, file = "_import/chart.js"): string[] =>
  checkText(file, text, "/builds/vozrast").map(({ rule }) => rule);

test.each([
  ["read from /srv/polls/extracts/poll.csv", "path"],
  ['const from = "/mnt/share/extracts";', "path"],
  ["D:\\polls\\poll.csv", "path"],
  ["C:/polls/2024/poll.csv", "path"],
  ["made in /builds/vozrast", "path"],
  ['<a href="data:text/csv;base64,c2V4LGFnZQo=">CSV</a>', "embedded file"],
  ["п\u0000о\u0000л\u0000", "encoding"],
  ["\uFFFDайон;65+", "encoding"]
])("%s is told as %s", (text, rule) => {
  expect(rulesOf(text)).toEqual([rule]);
});

test.each([
  "https://www.gov.spb.ru/home/statistics",
  "https://petrostat.gks.ru/tmp/9.htm",
  'url("data:image/svg+xml,%3Csvg%3E")',
  "24/7, 1:/2",
  "и/или"
])("%s passes", (text) => {
  expect(rulesOf(text)).toEqual([]);
});

test("files that others have made may name folders of theirs", () => {
  expect(rulesOf("// built in /home/runner/work", "_npm/d3.js")).toEqual([]);
});
