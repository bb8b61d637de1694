import type { Language } from "../../src/components/view.js";
import type { Item } from "../project/item.js";
import type { Project } from "../project/project.js";
import type { SurveyColumn } from "../project/surveyColumn.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Answers } from "../survey/respondents.js";
import type { DatasetVariable } from "./dataset.js";
import { exportWords } from "./exportWords.js";
import { missingLabels } from "./missingValues.js";

type ItemSpec = Extract<SurveyColumn, { role: "item" }>;

/** The variable of an item, or one of each option where several could be chosen: 1 where it was ticked. */
export function itemVariables(
  { item, codes, ticks }: Answers,
  study: SurveyStudy,
  project: Project,
  lang: Language
): DatasetVariable[] {
  const question = questionOf(item, study, project, lang);
  const missing = missingLabels(lang);
  if (ticks === null) {
    const valueOf = (option: number): number =>
      item.type === "rating" ? Number(item.options[option]!.id) : option + 1;
    const valueLabels = item.options.map(({ label }, index) => ({
      value: valueOf(index),
      label: label[lang],
      isMissing: false
    }));
    return [
      {
        name: item.id,
        label: item.label[lang],
        measure: item.type === "rating" ? "ordinal" : "nominal",
        decimals: 0,
        values: Float64Array.from(codes, (code) => (code < 0 ? code : valueOf(code))),
        valueLabels: [...valueLabels, ...missing],
        hasMissing: true,
        question
      }
    ];
  }
  const { ticked, notTicked } = exportWords[lang];
  return item.options.map(({ id, label }, option) => ({
    name: `${item.id}_${id}`,
    label: `${item.label[lang]}: ${label[lang]}`,
    measure: "nominal",
    decimals: 0,
    values: Float64Array.from(codes, (code, row) => (code < 0 ? code : ticks[option]![row]!)),
    valueLabels: [
      { value: 0, label: notTicked, isMissing: false },
      { value: 1, label: ticked, isMissing: false },
      ...missing
    ],
    hasMissing: true,
    question
  }));
}

function questionOf(item: Item, study: SurveyStudy, { items }: Project, lang: Language): DatasetVariable["question"] {
  const spec = study.columns.find((column): column is ItemSpec => column.role === "item" && column.item === item.id);
  const askedIf = spec?.askedIf ?? null;
  const filter = askedIf === null ? undefined : items.get(askedIf.item);
  const chosen = filter?.options.filter(({ id }) => askedIf!.options.includes(id)).map(({ label }) => label[lang]);
  return {
    wording: item.wording[lang],
    universe: item.universe[lang],
    routing: filter === undefined ? null : exportWords[lang].routing(filter.label[lang], chosen!)
  };
}
