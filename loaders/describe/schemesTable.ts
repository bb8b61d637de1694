import type { ColumnTable } from "arquero";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { TrueShare } from "../read/readTruth.js";
import type { PublishedCell } from "../suppress/suppressCells.js";
import type { SchemeCell } from "../tabulate/compareSchemes.js";
import { tableOf } from "../write/tableOf.js";
import { cellColumns } from "./cellsTable.js";
import { itemLabels } from "./labels.js";

/** The published table `schemes`: the same shares under every weighting scheme and, of a synthetic poll, the truth. */
export function schemesTable(
  cells: readonly (PublishedCell & Pick<SchemeCell, "scheme">)[],
  truth: readonly TrueShare[],
  study: SurveyStudy,
  project: Project
): ColumnTable {
  const estimated = cells.map((cell) => ({ ...cellColumns(cell, study, project), scheme: cell.scheme as string }));
  const ages = new Set(cells.map(({ age }) => age));
  const recorded = truth.flatMap(({ item, option, measure, age, value }) => {
    if (!ages.has(age)) return [];
    const asked = project.items.get(item)!;
    const position = asked.options.findIndex(({ id }) => id === option);
    return [
      {
        study: study.study,
        scheme: "truth",
        item,
        option,
        measure,
        age,
        base: null,
        estimate: value,
        std_error: null,
        lower: null,
        upper: null,
        option_ord: position < 0 ? asked.options.length : position,
        verdict: "published",
        synthetic: study.synthetic,
        ...itemLabels(asked, option)
      }
    ];
  });
  return tableOf("schemes", [...estimated, ...recorded]);
}
