import { expect, test } from "vitest";
import type { EditionRecord, RecordedFigure } from "../../loaders/editions/editionRecord.js";
import { changesPage } from "../../loaders/pages/changesPage.js";
import type { Project } from "../../loaders/project/project.js";

const project = { studies: [{ study: "a", title: { ru: "Опрос", en: "Poll <A>" } }] } as unknown as Project;
const figure: RecordedFigure = {
  kind: "revised",
  label: { ru: "знают: портал", en: "aware: the portal" },
  sex: "all",
  age: "65+",
  measure: "share",
  before: 0.5,
  after: 0.5713,
  beyondChance: true
};
const record = (
  figures: readonly RecordedFigure[],
  counts: Partial<EditionRecord["changed"][number]> = {}
): EditionRecord => ({
  date: "2024-06-20",
  reason: { ru: "Исправлены ответы", en: "Answers corrected" },
  added: [],
  withdrawn: ["b"],
  changed: [
    { study: "a", causes: ["new_data", "margins"], revised: 1, withdrawn: 0, added: 0, labels: 0, figures, ...counts }
  ]
});
const plain = (html: string): string => html.replaceAll("\u00a0", " ");
const rows = (page: string): string[] =>
  Array.from(plain(page).matchAll(/<tbody>(.*?)<\/tbody>/g), ([, body]) => body!);

test("every figure that moved is there with what it was and is, marked as revised, withdrawn or new", () => {
  const page = changesPage(
    [
      record(
        [
          figure,
          { ...figure, kind: "withdrawn", after: null, beyondChance: null },
          { ...figure, kind: "new", before: null, beyondChance: null }
        ],
        { revised: 1, withdrawn: 1, added: 1 }
      )
    ],
    project,
    "en"
  );
  const name = (mark: string): string =>
    `<th scope="row"><strong>${mark}</strong>: Aware: the portal, residents 65 and over</th>`;
  expect(rows(page)).toEqual([
    `<tr>${name("Revised")}<td>50.0 %</td><td>57.1 %</td><td>the change is more than it could explain</td></tr>` +
      `<tr>${name("Withdrawn")}<td>50.0 %</td><td>not shown</td><td>not tested</td></tr>` +
      `<tr>${name("Shown for the first time")}<td>not shown</td><td>57.1 %</td><td>not tested</td></tr>`
  ]);
  expect(page).toContain("cause: new data and other population totals");
  expect(page).toContain('<a href="/en/studies/a">Poll &lt;A&gt;</a>');
  expect(page).toContain("<strong>Withdrawn</strong>: b");
  expect(page).toContain("Answers corrected");
});

test("the same in Russian", () => {
  const page = changesPage([record([{ ...figure, beyondChance: false }])], project, "ru");
  expect(rows(page)).toEqual([
    '<tr><th scope="row"><strong>Пересмотрено</strong>: Знают: портал, жители 65 лет и старше</th><td>50,0 %</td><td>57,1 %</td>' +
      "<td>может объяснить изменение</td></tr>"
  ]);
  expect(page).toContain("Исправлены ответы");
});

test("figures get as many digits as it takes to tell them apart", () => {
  const untested = { ...figure, beyondChance: null };
  const page = changesPage(
    [
      record([
        { ...untested, before: 0.50001, after: 0.50004 },
        { ...untested, measure: "mean", before: 4.1, after: 4.2 },
        { ...untested, measure: "count", sex: "all", age: "all", before: 61000, after: 62000 }
      ])
    ],
    project,
    "en"
  );
  expect(Array.from(rows(page)[0]!.matchAll(/<td>([^<]*)<\/td>/g), ([, cell]) => cell)).toEqual([
    "50.001 %",
    "50.004 %",
    "4.10",
    "4.20",
    "61,000",
    "62,000"
  ]);
  expect(page).toContain("</strong>: Aware: the portal</th>");
});

test("a relabelling is told as just that", () => {
  const page = changesPage([record([], { revised: 0, labels: 2, causes: ["codebook"] })], project, "en");
  expect(page).toContain("Only wordings changed, the figures are the same (cause: another description of the data)");
  expect(page).not.toContain("<table>");
});
