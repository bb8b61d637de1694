import { expect, test } from "vitest";
import { figureTable } from "../../src/components/figureTable.js";
import { exampleDocument } from "./exampleDocument.js";

/** What a hidden cell shows to the eye, and says to a screen reader. */
const hidden =
  '<span aria-hidden="true">[c]</span><span class="visually-hidden">suppressed: too few people stand behind the number, ' +
  "or it would give another hidden one away</span>";

test("caption, scoped headers, raw values beside formatted ones, marks where a figure is missing", () => {
  const table = figureTable(
    exampleDocument(),
    [
      { name: "label", label: "Service" },
      {
        name: "share",
        label: "Share",
        align: "end",
        format: ({ share }) => (share === null ? "[c]" : `${Number(share) * 100} %`)
      },
      { name: "base", label: "Base" }
    ],
    [
      { label: "Portal", share: 0.5, base: 800, verdict: "published" },
      { label: "<b>", share: null, base: null, verdict: "suppressed" }
    ],
    "Share of respondents",
    "en"
  );
  expect(table.outerHTML).toBe(
    "<table><caption>Share of respondents</caption>" +
      '<thead><tr><th scope="col">Service</th><th class="number" scope="col">Share</th><th scope="col">Base</th></tr></thead>' +
      '<tbody><tr><th scope="row">Portal</th><td data-value="0.5" class="number">50 %</td><td>800</td></tr>' +
      `<tr data-verdict="suppressed"><th scope="row">&lt;b&gt;</th><td class="number">${hidden}</td><td>${hidden}</td></tr></tbody></table>`
  );
});

test("a missing value without a verdict is said to be missing", () => {
  const table = figureTable(exampleDocument(), [{ name: "a", label: "A" }], [{ a: null }], "", "ru");
  expect(table.querySelector("tbody th")?.textContent).toBe("нет данных");
});
