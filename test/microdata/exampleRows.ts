import type { MicrodataPolicy } from "../../loaders/project/microdataPolicy.js";
import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { randomFrom } from "../../loaders/synthetic/random.js";
import type { Respondents } from "../../loaders/survey/respondents.js";
import { exampleProject, exampleStudy } from "../survey/exampleSurvey.js";

export const rowsPolicyExample: MicrodataPolicy = {
  k: 5,
  l: 2,
  coarsening: [
    { domain: "district", to: "zone" },
    { domain: "age", bands: ["18-54", "55+"] },
    { domain: "district", to: "city" }
  ],
  largestWithheldShare: 0.05,
  withholdFirst: ["district", "age", "sex"],
  rareAnswerShare: 0.01
};

/** A study that releases rows, with one sensitive item. */
export const rowsStudy: SurveyStudy = {
  ...exampleStudy,
  study: "rows",
  release: "microdata",
  microdata: {
    permission: { ru: "да", en: "yes" },
    licence: { ru: "л", en: "l" },
    sensitive: ["trust"],
    k: null,
    l: null
  }
};

export const rowsProject: Project = {
  ...exampleProject,
  policy: { ...exampleProject.policy, microdata: rowsPolicyExample }
};

/** As many respondents as asked, uneven over 18 districts of 3 zones, with a choice that some may not give. */
export function manyRespondents(rows: number, seed: string): Respondents {
  const random = randomFrom(seed);
  const draw = (size: number): Int32Array =>
    Int32Array.from({ length: rows }, () => Math.floor(size * random() ** 1.7));
  const district = draw(18);
  const answers = Int16Array.from({ length: rows }, () => (random() < 0.1 ? -1 : Math.floor(4 * random())));
  const option = (id: string) => ({ id, exclusive: false, label: { ru: id, en: id } });
  const text = { ru: "т", en: "t" };
  return {
    rows,
    years: null,
    domains: new Map([
      ["sex", { categories: ["female", "male"], codes: draw(2) }],
      ["age", { categories: ["18-34", "35-54", "55-64", "65+"], codes: draw(4) }],
      ["district", { categories: Array.from({ length: 18 }, (_, index) => `d${index}`), codes: district }],
      ["zone", { categories: ["a", "b", "c"], codes: district.map((code) => code % 3) }]
    ]),
    answers: [
      {
        item: {
          id: "trust",
          type: "single",
          battery: null,
          object: null,
          wording: text,
          label: text,
          universe: text,
          options: ["fully", "rather", "rather_not", "not_at_all"].map(option),
          comparableWith: null
        },
        codes: answers,
        ticks: null
      }
    ]
  };
}
