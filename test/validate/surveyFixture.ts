import type { Item } from "../../loaders/project/item.js";
import type { Project } from "../../loaders/project/project.js";
import type { SurveyColumn } from "../../loaders/project/surveyColumn.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { RawExtract } from "../../loaders/read/rawExtract.js";
import { delimited } from "../read/delimited.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const text = { ru: "—", en: "—" };
const option = (id: string, exclusive = false) => ({ id, label: text, exclusive });

function item(id: string, type: Item["type"], options: Item["options"]): [string, Item] {
  return [
    id,
    {
      id,
      type,
      options,
      battery: null,
      object: null,
      wording: text,
      label: text,
      universe: text,
      comparableWith: null
    }
  ];
}

const category = (id: string, ru: string) => ({ id, label: { ru, en: id }, aliases: [], parent: null });

export const project: Project = {
  root: "/data",
  margins: new Map(),
  corrections: new Map(),
  studies: [],
  validation: { jump: { share: 0.05, responses: 0.3, p: 0.01 } },
  items: new Map([
    item("use", "single", [option("often"), option("never")]),
    item(
      "rating",
      "rating",
      ["1", "2", "3"].map((id) => option(id))
    ),
    item("known", "multiple", [option("app"), option("site"), option("none", true)]),
    item("helpers", "multiple", [option("children"), option("none", true)])
  ]),
  domains: {
    sex: [category("female", "женщины"), category("male", "мужчины")],
    zone: [category("centre", "центр")],
    district: [category("nevsky", "Невский"), category("kurortny", "Курортный")],
    age: []
  },
  policy: {
    ...exampleProject.policy,
    minimumBase: 10,
    minimumEffectiveBase: 30,
    maximumIntervalWidth: 0.3,
    maximumRelativeWidth: 1.3,
    minimumDegreesOfFreedom: 8
  }
};

const missing = { "98": "refused", "99": "dont_know" };
const columns: readonly SurveyColumn[] = [
  { role: "pseudonym", column: "id" },
  { role: "date", column: "day", format: "dd.mm.yyyy" },
  { role: "drop", column: "phone", reason: "contact" },
  {
    role: "domain",
    column: "sex",
    domain: "sex",
    codes: { ж: "female", м: "male" },
    missing: {},
    range: null,
    ages: "years"
  },
  {
    role: "domain",
    column: "age",
    domain: "age",
    codes: {},
    missing: { "999": "no_answer" },
    range: [18, 110],
    ages: "years"
  },
  { role: "domain", column: "district", domain: "district", codes: {}, missing: {}, range: null, ages: "years" },
  {
    role: "item",
    layout: "single",
    column: "q1",
    item: "use",
    codes: { "1": "often", "2": "never" },
    missing,
    askedIf: null
  },
  {
    role: "item",
    layout: "single",
    column: "q2",
    item: "rating",
    codes: { "1": "1", "2": "2", "3": "3" },
    missing,
    askedIf: { item: "use", options: ["often"] }
  },
  {
    role: "item",
    layout: "joined",
    column: "q3",
    item: "known",
    separator: ", ",
    codes: { Приложение: "app", "Сайт, портал": "site", Нет: "none" },
    missing: { "Не знаю": "dont_know" },
    askedIf: null
  },
  {
    role: "item",
    layout: "columns",
    columns: { q4_1: "children", q4_2: "none" },
    item: "helpers",
    ticked: ["1"],
    notTicked: ["0"],
    missing,
    askedIf: null
  }
];

export const study: SurveyStudy = {
  kind: "survey",
  study: "poll",
  title: text,
  series: null,
  synthetic: true,
  universe: text,
  release: "cells",
  mode: text,
  provenance: { owner: text, source: text, date: "2024-05-31", citation: text, url: null, notes: null },
  fieldwork: { from: "2024-05-13", to: "2024-05-26" },
  extract: delimited({ path: "poll.csv", delimiter: ";" }),
  columns,
  rules: [],
  weighting: { margins: [], ageBands: [], trim: null },
  policy: {},
  microdata: null
};

const header = ["id", "day", "phone", "sex", "age", "district", "q1", "q2", "q3", "q4_1", "q4_2"];
const sound = [
  ["a1", "13.05.2024", "+7 921 555-12-34", "ж", "70", "Невский район", "1", "3", "Приложение, Сайт, портал", "1", "0"],
  ["a2", "26.05.2024", "", "м", "999", " невский ", "2", "", "Нет", "0", "1"],
  ["a3", "20.05.2024", "", "", "", "Kurortny", "99", "", "Не знаю", "99", "99"],
  ["a4", "20.05.2024", "", "м", "18", "", "1", "98", "", "", ""]
];

/** Row from 0, column, text. */
export type CellEdit = readonly [number, string, string];

/** The sound table of four respondents, with some cells replaced. */
export function extractWith(...cells: CellEdit[]): RawExtract {
  const rows = sound.map((row) => [...row]);
  for (const [row, column, content] of cells) rows[row]![header.indexOf(column)] = content;
  return rawOf(header, rows);
}

export function rawOf(columnNames: readonly string[], rows: readonly (readonly string[])[]): RawExtract {
  return {
    columns: columnNames,
    rows: rows.length,
    sha256: "",
    bytes: 0,
    cells: columnNames.map((_, index) => rows.map((row) => row[index]!))
  };
}
