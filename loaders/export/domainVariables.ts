import type { Language, Text } from "../../src/components/view.js";
import { anonymise } from "../anonymise/anonymise.js";
import type { MissingKind } from "../project/missingKinds.js";
import type { Project } from "../project/project.js";
import type { SurveyColumn } from "../project/surveyColumn.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { DomainColumn, Respondents } from "../survey/respondents.js";
import { missingCode } from "../survey/respondents.js";
import type { DatasetVariable, ValueLabel } from "./dataset.js";
import { exportWords } from "./exportWords.js";
import { missingLabels } from "./missingValues.js";

type DomainSpec = Extract<SurveyColumn, { role: "domain" }>;
type Domain = "sex" | "age" | "district" | "zone";

/** Variables of sex, age in years and in released bands, district and zone; what is not told has its missing kind. */
export function domainVariables(
  respondents: Respondents,
  raw: RawExtract,
  study: SurveyStudy,
  project: Project,
  lang: Language
): DatasetVariable[] {
  const words = exportWords[lang].domains;
  const { domains } = anonymise(respondents, project);
  const specs = study.columns.filter((column): column is DomainSpec => column.role === "domain");
  return specs.flatMap((spec): DatasetVariable[] => {
    const missing = missingOf(spec, raw);
    const coded = (domain: Domain, name: string, measure: "nominal" | "ordinal"): DatasetVariable[] => {
      const column = domains.get(domain);
      if (column === undefined) return [];
      const valueLabels = [...categoryLabels(column, project, domain, lang), ...missingLabels(lang)];
      return [
        {
          name,
          label: words[domain],
          measure,
          decimals: 0,
          valueLabels,
          hasMissing: true,
          question: null,
          values: Float64Array.from(column.codes, (code, row) => (code < 0 ? missing[row]! : code + 1))
        }
      ];
    };
    switch (spec.domain) {
      case "sex":
        return coded("sex", "sex", "nominal");
      case "district":
        return [...coded("district", "district", "nominal"), ...coded("zone", "zone", "nominal")];
      case "age":
        return [...ageInYears(respondents, missing, words.years, lang), ...coded("age", "age_band", "ordinal")];
    }
  });
}

function ageInYears({ years }: Respondents, missing: Float64Array, label: string, lang: Language): DatasetVariable[] {
  if (years === null) return [];
  const values = Float64Array.from(years, (value, row) => (value < 0 ? missing[row]! : value));
  return [
    {
      name: "age",
      label,
      measure: "scale",
      decimals: 0,
      values,
      valueLabels: missingLabels(lang),
      hasMissing: true,
      question: null
    }
  ];
}

/** The code of the missing kind that each cell of a domain would have: of its own, or `no_answer`. */
function missingOf({ column, missing }: DomainSpec, raw: RawExtract): Float64Array {
  return Float64Array.from(raw.cells[raw.columns.indexOf(column)]!, (cell) => {
    const text = cell.trim();
    return missingCode(Object.hasOwn(missing, text) ? (missing[text] as MissingKind) : "no_answer");
  });
}

function categoryLabels(
  { categories }: DomainColumn,
  { domains }: Project,
  domain: Domain,
  lang: Language
): ValueLabel[] {
  const known: readonly { id: string; label: Text }[] = domains[domain];
  return categories.map((id, index) => ({
    value: index + 1,
    label: known.find((category) => category.id === id)?.label[lang] ?? id,
    isMissing: false
  }));
}
