import type { Item } from "../../loaders/project/item.js";
import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { RawExtract } from "../../loaders/read/rawExtract.js";
import { delimited } from "../read/delimited.js";

const text = (value: string) => ({ ru: value, en: value });
const options = (...ids: string[]) => ids.map((id) => ({ id, label: text(id), exclusive: id === "none" }));
const item = (id: string, type: Item["type"], ...ids: string[]): Item => ({
  id,
  type,
  battery: null,
  object: null,
  wording: text(id),
  label: text(id),
  universe: text("all"),
  options: options(...ids),
  comparableWith: null
});
const age = (
  id: string,
  from: number,
  to: number | null,
  ...roles: ("all" | "band" | "older" | "younger" | "weighting")[]
) => ({ id, from, to, label: text(id), roles });
const category = (id: string, parent: string | null = null) => ({ id, label: text(id), aliases: [], parent });

/** A small project: two sexes, two age groups, two districts of two zones; one item of every type. */
export const exampleProject: Project = {
  root: "data",
  items: new Map([
    ["aware", item("aware", "multiple", "site", "app", "none")],
    ["trust", item("trust", "single", "yes", "no")],
    ["rating", item("rating", "rating", "1", "2", "3", "4", "5")]
  ]),
  domains: {
    sex: [category("female"), category("male")],
    zone: [category("north"), category("south")],
    district: [category("nord", "north"), category("sud", "south")],
    age: [
      age("18+", 18, null, "all"),
      age("18-64", 18, 64, "band", "younger", "weighting"),
      age("65+", 65, null, "band", "older", "weighting")
    ]
  },
  policy: {
    minimumBase: 2,
    minimumEffectiveBase: 3,
    maximumIntervalWidth: 0.9,
    reliableIntervalWidth: 0.05,
    maximumRelativeWidth: 9,
    minimumDegreesOfFreedom: 1,
    minimumUsageCount: 10,
    quasiIdentifiers: ["sex", "age", "district"],
    minimumCount: 1,
    zeros: "shown",
    protectionInterval: 1,
    minimumLevelShare: 0,
    agesInParts: ["all", "older", "younger"],
    summaryOptions: [],
    significantDigits: 9,
    decimalsInParts: 3,
    pictureDecimals: 2,
    usageProtection: "suppression",
    usageRoundingBase: 10,
    usageDominance: 0.85,
    outsideKnowledge: [],
    microdata: {
      k: 3,
      l: 2,
      coarsening: [],
      largestWithheldShare: 0.1,
      withholdFirst: ["district", "age", "sex"],
      rareAnswerShare: 0.01
    }
  },
  validation: { jump: { share: 0.05, responses: 0.3, p: 0.01 } },
  corrections: new Map(),
  margins: new Map([
    [
      "people",
      {
        id: "people",
        domains: ["sex", "age"],
        date: "2024-01-01",
        source: text("count"),
        url: null,
        note: null,
        use: "persons",
        cells: [
          { categories: ["female", "18-64"], population: 300 },
          { categories: ["female", "65+"], population: 200 },
          { categories: ["male", "18-64"], population: 400 },
          { categories: ["male", "65+"], population: 100 }
        ]
      }
    ]
  ]),
  studies: []
};

export const exampleStudy: SurveyStudy = {
  study: "example",
  kind: "survey",
  title: text("Example"),
  series: "example",
  synthetic: true,
  provenance: { owner: text("o"), source: text("s"), date: "2024-01-31", citation: text("c"), url: null, notes: null },
  universe: text("adults"),
  release: "cells",
  fieldwork: { from: "2024-01-01", to: "2024-01-31" },
  mode: text("online"),
  extract: delimited({ path: "example.csv", delimiter: "," }),
  columns: [
    { role: "pseudonym", column: "id" },
    {
      role: "domain",
      column: "sex",
      domain: "sex",
      codes: { f: "female", m: "male" },
      missing: { "?": "refused" },
      range: null,
      ages: "years"
    },
    { role: "domain", column: "age", domain: "age", codes: {}, missing: {}, range: [18, 110], ages: "years" },
    { role: "domain", column: "district", domain: "district", codes: {}, missing: {}, range: null, ages: "years" },
    {
      role: "item",
      layout: "joined",
      column: "aware",
      item: "aware",
      separator: "; ",
      codes: { Site: "site", App: "app", None: "none" },
      missing: { "Don't know": "dont_know" },
      askedIf: null
    },
    {
      role: "item",
      layout: "single",
      column: "trust",
      item: "trust",
      codes: { 1: "yes", 2: "no" },
      missing: { 98: "dont_know" },
      askedIf: null
    },
    {
      role: "item",
      layout: "single",
      column: "rating",
      item: "rating",
      codes: { 1: "1", 2: "2", 3: "3", 4: "4", 5: "5" },
      missing: {},
      askedIf: { item: "aware", options: ["site", "app"] }
    }
  ],
  rules: [],
  weighting: { margins: [{ margin: "people", by: ["sex", "age"] }], ageBands: ["18-64", "65+"], trim: null },
  policy: {},
  microdata: null
};

const rows = [
  ["a1", "f", "30", "nord", "Site; App", "1", "5"],
  ["a2", "f", "40", "Nord district", "Site", "2", "4"],
  ["a3", "f", "70", "sud", "None", "98", ""],
  ["a4", "f", "66", "sud", "Site", "1", "3"],
  ["a5", "m", "64", "nord", "App", "1", "5"],
  ["a6", "m", "25", "nord", "Don't know", "2", ""],
  ["a7", "m", "65", "sud", "", "1", ""],
  ["a8", "m", "80", "sud", "Site", "2", "2"],
  ["a9", "?", "50", "sud", "Site", "1", "1"]
];

export const exampleExtract: RawExtract = {
  columns: ["id", "sex", "age", "district", "aware", "trust", "rating"],
  rows: rows.length,
  cells: [0, 1, 2, 3, 4, 5, 6].map((column) => rows.map((row) => row[column]!)),
  sha256: "",
  bytes: 0
};
