import type { ColumnTable } from "arquero";
import type { Project, SurveyStudy } from "../project/project.js";
import type { MarginInfluence } from "../tabulate/marginInfluences.js";
import { tableOf } from "../write/tableOf.js";
import { itemLabels } from "./labels.js";

/** The published table `sensitivity`: how far a figure moves when one weighting margin is left out. */
export function sensitivityTable(influences: readonly MarginInfluence[], study: SurveyStudy, project: Project): ColumnTable {
  return tableOf("sensitivity", influences.map(({ margin, item, option, optionOrd, measure, age, estimate, change }) => ({
    study: study.study, margin, item, option, option_ord: optionOrd, measure, age, estimate, change,
    synthetic: study.synthetic, ...itemLabels(project.items.get(item)!, option)
  })));
}
