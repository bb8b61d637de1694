import type { ColumnTable } from "arquero";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { PublishedDifference } from "../suppress/suppressDifferences.js";
import { tableOf } from "../write/tableOf.js";
import { itemLabels } from "./labels.js";

/** The published table `differences/<study>`: older minus younger. */
export function differencesTable(
  differences: readonly PublishedDifference[],
  study: SurveyStudy,
  project: Project
): ColumnTable {
  return tableOf(
    "differences",
    differences.map((row) => ({
      study: study.study,
      item: row.item,
      option: row.option,
      option_ord: row.optionOrd,
      measure: row.measure,
      sex: row.sex,
      area: row.area,
      age: row.age,
      reference_age: row.referenceAge,
      base: row.base,
      reference_base: row.referenceBase,
      difference: row.difference,
      std_error: row.standardError,
      lower: row.lower,
      upper: row.upper,
      degrees_of_freedom: row.degreesOfFreedom,
      p_value: row.p,
      p_adjusted: row.pAdjusted,
      verdict: row.verdict,
      synthetic: study.synthetic,
      ...itemLabels(project.items.get(row.item)!, row.option)
    }))
  );
}
