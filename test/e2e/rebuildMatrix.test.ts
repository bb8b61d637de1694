import { rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crossTables } from "../../loaders/tables/tableNames.js";
import type { BuildResult } from "../../publish/buildSite.js";
import { changedPaths, hashTree } from "./hashTree.js";
import { append, buildProject, edit, poll, smallProject } from "./smallProject.js";

/** Several builds of a small project, one after another, on a busy machine. */
const TIMEOUT = 600_000;

const all = ["digital-petersburg", poll, "mini-app-2023-09"];
const studyPages = (study: string): string[] => [`en/studies/${study}.html`, `studies/${study}.html`];
const everyPage = ["changes.html", "en/changes.html", "en/index.html", "index.html", ...all.flatMap(studyPages)].sort();
/** Pages with figures of the poll. */
const pollPages = ["en/index.html", ...studyPages(poll)];
/** Tables with figures of the poll. In `sensitivity` it has none: so small a poll hides a part of each. */
const pollTables = ["trend", "wave_differences", "representation", "weighting", "schemes"];
/** Studies' pages show the checksum of the code that made their tables, whatever came of it. */
const chains = [...all.flatMap(studyPages), "manifest.json"];
const nothing: BuildResult = { rebuilt: [], released: [], crossed: [], rendered: false, baked: [] };

/** What ran, and which files of the site changed; a folder of CSV files stands for those in it. */
interface Expected {
  readonly ran: Partial<BuildResult>;
  readonly changed: readonly string[];
}

/** Files of the site that other weights of the poll change; differences between waves need an earlier one. */
const pollFiles = [
  "csv/en/index/",
  `csv/en/studies/${poll}/`,
  `csv/ru/studies/${poll}/`,
  `data/differences/${poll}.parquet`,
  "data/representation.parquet",
  "data/schemes.parquet",
  `data/studies/${poll}.parquet`,
  "data/tables.json",
  "data/trend.parquet",
  "data/weighting.parquet",
  ...pollPages,
  "manifest.json"
];

let root: string;
let before: Map<string, string>;

beforeAll(async () => {
  root = await smallProject();
  await buildProject(root);
  before = await hashTree(join(root, "dist"));
}, TIMEOUT);
afterAll(() => rm(root, { recursive: true, force: true }));

test.each<[string, () => Promise<void>, Expected]>([
  ["nothing", () => Promise.resolve(), { ran: {}, changed: [] }],
  ["a modification time", () => utimes(join(root, "data", "items.yaml"), 1, 1), { ran: {}, changed: [] }],
  ["a comment in a loader", () => append(root, "loaders/pipeline.ts", "// A remark."), { ran: {}, changed: [] }],
  [
    "an extract's cell",
    () => edit(root, "data/extracts/digital-petersburg.csv", "300", "301"),
    {
      ran: {
        rebuilt: ["digital-petersburg"],
        crossed: ["catalogue", "indicators"],
        baked: studyPages("digital-petersburg")
      },
      changed: [
        "csv/en/studies/digital-petersburg/",
        "csv/ru/studies/digital-petersburg/",
        "data/indicators.parquet",
        "data/tables.json",
        ...studyPages("digital-petersburg"),
        "manifest.json"
      ]
    }
  ],
  [
    "a label in one language",
    () => edit(root, "data/items.yaml", "Feedback Platform (POS)", "Platform of feedback"),
    {
      ran: {
        rebuilt: [poll],
        crossed: ["items", "trend", "wave_differences", "schemes"],
        rendered: true,
        baked: pollPages
      },
      changed: [
        "csv/en/index/",
        `csv/en/studies/${poll}/`,
        `data/differences/${poll}.parquet`,
        "data/items.parquet",
        "data/schemes.parquet",
        `data/studies/${poll}.parquet`,
        "data/tables.json",
        "data/trend.parquet",
        ...pollPages,
        "manifest.json"
      ]
    }
  ],
  [
    "a page's prose",
    () => append(root, "src/index.md", "\nЕщё предложение."),
    {
      ran: { rendered: true, baked: ["index.html"] },
      changed: ["index.html", "manifest.json"]
    }
  ],
  [
    "a figure's code",
    () => edit(root, "src/figures/parts/awarenessComparison.ts", "who know of the", "who have heard of the"),
    {
      ran: { rendered: true, baked: everyPage },
      changed: ["en/index.html", `en/studies/${poll}.html`, "manifest.json"]
    }
  ],
  [
    "a loader stage that gives the same",
    () => append(root, "loaders/indicators/tabulateIndicators.ts", "export const stage = 2;"),
    {
      ran: { rebuilt: all },
      changed: chains
    }
  ],
  [
    "a margin",
    () => edit(root, "data/margins/sex_age_2024.yaml", "population: 208513", "population: 218513"),
    {
      ran: { rebuilt: [poll], crossed: pollTables, baked: pollPages },
      changed: pollFiles
    }
  ],
  [
    "a policy threshold",
    () => edit(root, "data/disclosure.yaml", "minimum_base: 10", "minimum_base: 12"),
    {
      // Usage counts of all studies are protected together, by the policy.
      ran: { rebuilt: all, crossed: [...pollTables, "usage"], rendered: true, baked: pollPages },
      changed: [...pollFiles, ...chains]
    }
  ],
  [
    "the lockfile",
    () =>
      edit(
        root,
        "package-lock.json",
        /("node_modules\/arquero": \{\s*"version": "8.0.3",\s*"integrity": "sha512-)/,
        "$1x"
      ),
    {
      ran: { rebuilt: all, crossed: [...crossTables], rendered: true },
      changed: chains
    }
  ]
])(
  "a change of %s re-makes what depends on it and nothing else",
  async (_, change, { ran, changed }) => {
    await change();
    const result = await buildProject(root);
    const after = await hashTree(join(root, "dist"));
    const differing = changedPaths(before, after).map((path) => path.replace(/^(csv\/.*\/)[^/]+$/, "$1"));
    before = after;
    expect({ ...result, differing: [...new Set(differing)].sort() }).toEqual({
      ...nothing,
      ...ran,
      differing: [...new Set(changed)].sort()
    });
  },
  TIMEOUT
);
