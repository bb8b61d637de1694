import type { ColumnTable } from "arquero";
import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { SurveyProtection } from "../suppress/surveyProtection.js";
import { roundFigure } from "../suppress/roundFigure.js";
import type { MarginInfluence } from "../tabulate/marginInfluences.js";
import { tableOf } from "../write/tableOf.js";
import { itemLabels } from "./labels.js";

/** The published table `sensitivity`: how far a figure that is shown moves when one weighting margin is left out. */
export function sensitivityTable(
  influences: readonly MarginInfluence[],
  study: SurveyStudy,
  project: Project,
  { ruleOf }: Pick<SurveyProtection, "ruleOf">,
  policy: DisclosurePolicy
): ColumnTable {
  const shown = influences.filter((figure) => ruleOf({ ...figure, sex: "all", area: "all" }) === null);
  return tableOf(
    "sensitivity",
    shown.map(({ margin, item, option, optionOrd, measure, age, estimate, change }) => ({
      study: study.study,
      margin,
      item,
      option,
      option_ord: optionOrd,
      measure,
      age,
      estimate: roundFigure(estimate, "all", policy),
      change: roundFigure(change, "all", policy),
      synthetic: study.synthetic,
      ...itemLabels(project.items.get(item)!, option)
    }))
  );
}
