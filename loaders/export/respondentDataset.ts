import type { Language } from "../../src/components/view.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Respondents } from "../survey/respondents.js";
import type { Dataset, DatasetVariable, ResponseSet } from "./dataset.js";
import { domainVariables } from "./domainVariables.js";
import { exportWords } from "./exportWords.js";
import { itemVariables } from "./itemVariables.js";
import type { RespondentWeights } from "./respondentWeights.js";
import { variableNames } from "./variableNames.js";

/**
 * Lays harmonised respondents out as variables: options are numbered as in the item bank, ratings keep their number, a
 * select-all item is a variable per option and a set of them, missing kinds are user-missing.
 *
 * @param raw the validated extract, in the order of the respondents
 */
export function respondentDataset(
  respondents: Respondents,
  weights: RespondentWeights,
  raw: RawExtract,
  study: SurveyStudy,
  project: Project,
  lang: Language
): Dataset {
  const words = exportWords[lang];
  const domains = domainVariables(respondents, raw, study, project, lang);
  const answered = respondents.answers.map((answers) => ({
    answers,
    variables: itemVariables(answers, study, project, lang)
  }));
  const respondentVariables = [
    rowNumbers(respondents.rows, words.respondent),
    ...domains,
    ...answered.flatMap((item) => item.variables)
  ];
  const weightVariables =
    weights.kind === "none"
      ? []
      : [
          plain("weight", words.weight, 6, weights.relative),
          plain("weight_population", words.weightPopulation, 6, weights.population)
        ];
  const all = [...respondentVariables, ...weightVariables];
  // Made unique and short enough together.
  const names = variableNames(all.map(({ name }) => name));
  const nameOf = (variable: DatasetVariable): string => names[all.indexOf(variable)]!;
  const sets = answered
    .filter(({ answers }) => answers.ticks !== null)
    .map(({ answers, variables: members }): ResponseSet => ({
      kind: "dichotomy",
      counted: 1,
      name: answers.item.id,
      label: answers.item.label[lang],
      variables: members.map(nameOf)
    }));
  return {
    title: study.title[lang],
    rows: respondents.rows,
    date: study.provenance.date,
    sets,
    variables: all.map((variable, index) => ({ ...variable, name: names[index]! })),
    weight: weights.kind === "none" ? null : nameOf(weightVariables[0]!),
    warnings: [
      ...(study.synthetic ? [words.synthetic] : []),
      words.restricted,
      ...(weights.kind === "none" ? [`${words.unweighted}: ${weights.reason}`] : [])
    ],
    notes: [study.provenance.citation[lang], `${words.universe}: ${study.universe[lang]}`]
  };
}

function plain(name: string, label: string, decimals: number, values: Float64Array): DatasetVariable {
  return { name, label, measure: "scale", decimals, values, valueLabels: [], hasMissing: false, question: null };
}

function rowNumbers(rows: number, label: string): DatasetVariable {
  return {
    ...plain(
      "respondent",
      label,
      0,
      Float64Array.from({ length: rows }, (_, row) => row + 1)
    ),
    measure: "nominal"
  };
}
