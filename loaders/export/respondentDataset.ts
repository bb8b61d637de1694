import type { Language } from "../../src/components/view.js";
import { anonymise } from "../anonymise/anonymise.js";
import type { Item, MissingKind, Project, SurveyColumn, SurveyStudy } from "../project/project.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Answers, DomainColumn, Respondents } from "../survey/respondents.js";
import { missingCode } from "../survey/respondents.js";
import type { Dataset, DatasetVariable, ResponseSet, ValueLabel } from "./dataset.js";
import { exportWords } from "./exportWords.js";
import { missingLabels } from "./missingValues.js";
import type { RespondentWeights } from "./respondentWeights.js";
import { variableNames } from "./variableNames.js";

type DomainSpec = Extract<SurveyColumn, { role: "domain" }>;
type ItemSpec = Extract<SurveyColumn, { role: "item" }>;

/** A variable before its name is final: ids are made unique and short enough together. */
type Draft = Omit<DatasetVariable, "name"> & { readonly id: string };

/**
 * Lays harmonised respondents out as variables: options are numbered as in the item bank, ratings keep their number, a
 * select-all item is a variable per option and a set of them, missing kinds are user-missing.
 *
 * @param raw the validated extract, in the order of the respondents
 */
export function respondentDataset(
  respondents: Respondents, weights: RespondentWeights, raw: RawExtract, study: SurveyStudy, project: Project, lang: Language
): Dataset {
  const words = exportWords[lang];
  const domains = domainDrafts(respondents, raw, study, project, lang);
  const answered = respondents.answers.map((answers) => ({ answers, drafts: itemDrafts(answers, study, project, lang) }));
  const drafts = [rowNumbers(respondents.rows, words.respondent), ...domains, ...answered.flatMap((item) => item.drafts)];
  const weightDrafts = weights.kind === "none" ? [] : [
    plain("weight", words.weight, 6, weights.relative), plain("weight_population", words.weightPopulation, 6, weights.population)
  ];
  const all = [...drafts, ...weightDrafts];
  const names = variableNames(all.map(({ id }) => id));
  const nameOf = (draft: Draft): string => names[all.indexOf(draft)]!;
  const sets = answered.filter(({ answers }) => answers.ticks !== null).map(({ answers, drafts: members }): ResponseSet => ({
    kind: "dichotomy", counted: 1, name: answers.item.id, label: answers.item.label[lang], variables: members.map(nameOf)
  }));
  return {
    title: study.title[lang], rows: respondents.rows, date: study.provenance.date, sets,
    variables: all.map(({ id: _, ...draft }, index) => ({ name: names[index]!, ...draft })),
    weight: weights.kind === "none" ? null : nameOf(weightDrafts[0]!),
    notes: [
      study.title[lang], ...(study.synthetic ? [words.synthetic] : []), study.provenance.citation[lang],
      `${words.universe}: ${study.universe[lang]}`, words.restricted,
      ...(weights.kind === "none" ? [`${words.unweighted}: ${weights.reason}`] : [])
    ]
  };
}

function plain(id: string, label: string, decimals: number, values: Float64Array): Draft {
  return { id, label, measure: "scale", decimals, values, valueLabels: [], hasMissing: false, question: null };
}

function rowNumbers(rows: number, label: string): Draft {
  return { ...plain("respondent", label, 0, Float64Array.from({ length: rows }, (_, row) => row + 1)), measure: "nominal" };
}

function domainDrafts(
  respondents: Respondents, raw: RawExtract, study: SurveyStudy, project: Project, lang: Language
): Draft[] {
  const words = exportWords[lang].domains;
  const { domains } = anonymise(respondents, project);
  const specs = study.columns.filter((column): column is DomainSpec => column.role === "domain");
  return specs.flatMap((spec): Draft[] => {
    const missing = missingOf(spec, raw);
    const coded = (domain: "sex" | "age" | "district" | "zone", id: string, measure: "nominal" | "ordinal"): Draft[] => {
      const column = domains.get(domain);
      if (column === undefined) return [];
      const valueLabels = [...categoryLabels(column, project, domain, lang), ...missingLabels(lang)];
      return [{
        id, label: words[domain], measure, decimals: 0, valueLabels, hasMissing: true, question: null,
        values: Float64Array.from(column.codes, (code, row) => (code < 0 ? missing[row]! : code + 1))
      }];
    };
    switch (spec.domain) {
      case "sex": return coded("sex", "sex", "nominal");
      case "district": return [...coded("district", "district", "nominal"), ...coded("zone", "zone", "nominal")];
      case "age": return [...ageInYears(respondents, missing, words.years, lang), ...coded("age", "age_band", "ordinal")];
    }
  });
}

function ageInYears({ years }: Respondents, missing: Float64Array, label: string, lang: Language): Draft[] {
  if (years === null) return [];
  const values = Float64Array.from(years, (value, row) => (value < 0 ? missing[row]! : value));
  return [{
    id: "age", label, measure: "scale", decimals: 0, values, valueLabels: missingLabels(lang), hasMissing: true, question: null
  }];
}

/** The code of the missing kind that each cell of a domain would have: of its own, or `no_answer`. */
function missingOf({ column, missing }: DomainSpec, raw: RawExtract): Float64Array {
  return Float64Array.from(raw.cells[raw.columns.indexOf(column)]!, (cell) => {
    const text = cell.trim();
    return missingCode(Object.hasOwn(missing, text) ? (missing[text] as MissingKind) : "no_answer");
  });
}

function categoryLabels(
  { categories }: DomainColumn, { domains }: Project, domain: "sex" | "age" | "district" | "zone", lang: Language
): ValueLabel[] {
  const known: readonly { id: string; label: { ru: string; en: string } }[] = domains[domain];
  return categories.map((id, index) => ({
    value: index + 1, label: known.find((category) => category.id === id)?.label[lang] ?? id, isMissing: false
  }));
}

function itemDrafts({ item, codes, ticks }: Answers, study: SurveyStudy, project: Project, lang: Language): Draft[] {
  const question = questionOf(item, study, project, lang);
  const missing = missingLabels(lang);
  if (ticks === null) {
    const valueOf = (option: number): number => item.type === "rating" ? Number(item.options[option]!.id) : option + 1;
    const valueLabels = item.options.map(({ label }, index) => ({ value: valueOf(index), label: label[lang], isMissing: false }));
    return [{
      id: item.id, label: item.label[lang], measure: item.type === "rating" ? "ordinal" : "nominal", decimals: 0,
      values: Float64Array.from(codes, (code) => (code < 0 ? code : valueOf(code))),
      valueLabels: [...valueLabels, ...missing], hasMissing: true, question
    }];
  }
  const { ticked, notTicked } = exportWords[lang];
  return item.options.map(({ id, label }, option) => ({
    id: `${item.id}_${id}`, label: `${item.label[lang]}: ${label[lang]}`, measure: "nominal", decimals: 0,
    values: Float64Array.from(codes, (code, row) => (code < 0 ? code : ticks[option]![row]!)),
    valueLabels: [
      { value: 0, label: notTicked, isMissing: false }, { value: 1, label: ticked, isMissing: false }, ...missing
    ],
    hasMissing: true, question
  }));
}

function questionOf(item: Item, study: SurveyStudy, { items }: Project, lang: Language): DatasetVariable["question"] {
  const spec = study.columns.find((column): column is ItemSpec => column.role === "item" && column.item === item.id);
  const askedIf = spec?.askedIf ?? null;
  const filter = askedIf === null ? undefined : items.get(askedIf.item);
  const chosen = filter?.options.filter(({ id }) => askedIf!.options.includes(id)).map(({ label }) => label[lang]);
  return {
    wording: item.wording[lang], universe: item.universe[lang],
    routing: filter === undefined ? null : exportWords[lang].routing(filter.label[lang], chosen!)
  };
}
