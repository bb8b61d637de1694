import type { ColumnTable } from "arquero";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { PublishedCell } from "../suppress/suppressCells.js";
import { tableOf } from "../write/tableOf.js";
import { itemLabels } from "./labels.js";

/** Columns of a cell that every table of cells shares. */
export function cellColumns(cell: PublishedCell, study: SurveyStudy, project: Project) {
  return {
    study: study.study,
    item: cell.item,
    option: cell.option,
    option_ord: cell.optionOrd,
    measure: cell.measure,
    sex: cell.sex,
    age: cell.age,
    area: cell.area,
    base: cell.base,
    effective_base: cell.effectiveBase,
    estimate: cell.estimate,
    std_error: cell.standardError,
    lower: cell.lower,
    upper: cell.upper,
    verdict: cell.verdict,
    synthetic: study.synthetic,
    ...itemLabels(project.items.get(cell.item)!, cell.option)
  };
}

/** The published table `studies/<study>`. */
export function cellsTable(cells: readonly PublishedCell[], study: SurveyStudy, project: Project): ColumnTable {
  return tableOf(
    "cells",
    cells.map((cell) => cellColumns(cell, study, project))
  );
}
