import { expect, test } from "vitest";
import { releaseSurvey } from "../../loaders/microdata/releaseSurvey.js";
import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { cellDomains } from "../../loaders/tabulate/cellDomains.js";
import { tabulateCells } from "../../loaders/tabulate/tabulateCells.js";
import { weigh } from "../../loaders/weigh/weigh.js";
import { manyRespondents, rowsProject, rowsStudy } from "./exampleRows.js";

const ages = ["18-34", "35-54", "55-64", "65+"];
const text = (label: string) => ({ ru: label, en: label });
const category = (id: string, parent: string | null) => ({ id, parent, label: text(id), aliases: [] });
const study: SurveyStudy = {
  ...rowsStudy,
  weighting: {
    margins: [
      { margin: "people", by: ["sex", "age"] },
      { margin: "places", by: ["district"] }
    ],
    ageBands: ages,
    trim: null
  }
};
const people = rowsProject.margins.get("people")!;
const project: Project = {
  ...rowsProject,
  domains: {
    ...rowsProject.domains,
    zone: ["a", "b", "c"].map((id) => category(id, null)),
    district: Array.from({ length: 18 }, (_, index) => category(`d${index}`, ["a", "b", "c"][index % 3]!))
  },
  margins: new Map([
    [
      "people",
      {
        ...people,
        domains: ["sex", "age"],
        cells: ["female", "male"].flatMap((sex) => ages.map((age) => ({ categories: [sex, age], population: 1000 })))
      }
    ],
    [
      "places",
      {
        ...people,
        id: "places",
        use: "shares_only" as const,
        domains: ["district"],
        cells: Array.from({ length: 18 }, (_, index) => ({ categories: [`d${index}`], population: 100 }))
      }
    ]
  ])
};
const received = weigh(manyRespondents(500, "poll"), study, project, { ...project.policy, minimumBase: 1 });
const released = releaseSurvey(received, study, project);
const rows = released.rows.table.objects() as {
  weight: number;
  sex: string;
  age: string;
  zone: string | null;
  trust: string;
}[];

test("whoever counts the rows comes to the figures of the tables", () => {
  const { weighted } = released;
  const { design } = weighted.schemes.find(({ name }) => name === weighted.published)!;
  const cells = tabulateCells(
    design,
    weighted.respondents,
    cellDomains(weighted.respondents, released.project.domains)
  ).filter(({ measure, age, base }) => measure === "share" && age === "all" && base > 0);
  expect(cells.length).toBeGreaterThan(10);
  for (const { option, sex, area, base, estimate } of cells) {
    const inside = rows.filter(
      (row) => row.trust !== "dont_know" && (sex === "all" || row.sex === sex) && (area === "all" || row.zone === area)
    );
    const sum = (some: typeof rows): number => some.reduce((total, { weight }) => total + weight, 0);
    expect(inside.length).toBe(base);
    expect(sum(inside.filter(({ trust }) => trust === option)) / sum(inside)).toBeCloseTo(estimate!, 10);
  }
});

test("rows of a class share one weight, and weights meet the margins as far as they are released", () => {
  const weights = new Map<string, Set<number>>();
  for (const { sex, age, zone, weight } of rows) {
    const key = [sex, age, zone].join("|");
    weights.set(key, (weights.get(key) ?? new Set<number>()).add(weight));
  }
  expect([...weights.values()].every(({ size }) => size === 1)).toBe(true);
  const women = rows.filter(({ sex }) => sex === "female").reduce((total, { weight }) => total + weight, 0);
  expect(Math.abs(women / 4000 - 1)).toBeLessThan(0.001);
});

test("what is not released is nowhere in the rows", () => {
  expect(released.rows.table.columnNames()).toEqual(["weight", "sex", "age", "zone", "trust"]);
});
