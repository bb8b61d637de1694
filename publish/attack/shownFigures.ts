import type { Domain } from "./domainAtoms.js";

/** A row of a published table of cells, as far as an intruder reads it. */
export interface FigureRow extends Domain {
  readonly item: string;
  readonly option: string;
  readonly measure: string;
  readonly base: number | null;
  readonly estimate: number | null;
  readonly verdict: string;
}

/** A published difference between two cells of one survey. */
export interface DifferenceRow extends Omit<FigureRow, "estimate"> {
  readonly referenceAge: string;
  readonly referenceBase: number | null;
  readonly difference: number | null;
}

/** All that a site shows of one survey, wherever it shows it. */
export interface SurveyTables {
  readonly study: string;
  readonly cells: readonly FigureRow[];
  /** Rows of other tables that hold the same figures: `trend`, `schemes`, `sensitivity`, `wave_differences`. */
  readonly elsewhere: readonly (FigureRow & { readonly table: string })[];
  readonly differences: readonly DifferenceRow[];
}

/** A figure that can be read, and where. */
export interface ShownFigure {
  readonly estimate: number;
  readonly where: string;
}

/** What can be read of a survey: figures by cell, bases by item and domain. */
export interface ShownFigures {
  readonly figures: ReadonlyMap<string, ShownFigure>;
  readonly bases: ReadonlyMap<string, { readonly base: number; readonly where: string }>;
}

export const figureKey = ({
  item,
  option,
  measure,
  sex,
  age,
  area
}: Pick<FigureRow, "item" | "option" | "measure" | "sex" | "age" | "area">): string =>
  [item, option, measure, sex, age, area].join("|");
export const baseKey = ({ item, sex, age, area }: Pick<FigureRow, "item" | "sex" | "age" | "area">): string =>
  [item, sex, age, area].join("|");

/** Gathers everything that can be read: a difference with one side known gives the other. */
export function shownFigures({ cells, elsewhere, differences }: SurveyTables): ShownFigures {
  const figures = new Map<string, ShownFigure>();
  const bases = new Map<string, { base: number; where: string }>();
  const seeBase = (row: Pick<FigureRow, "item" | "sex" | "age" | "area">, base: number | null, where: string): void => {
    if (base !== null && !bases.has(baseKey(row))) bases.set(baseKey(row), { base, where });
  };
  for (const row of [...cells.map((cell) => ({ ...cell, table: "cells" })), ...elsewhere]) {
    seeBase(row, row.base, row.table);
    if (row.estimate !== null && !figures.has(figureKey(row)))
      figures.set(figureKey(row), { estimate: row.estimate, where: row.table });
  }
  for (const row of differences) {
    seeBase(row, row.base, "differences");
    seeBase({ ...row, age: row.referenceAge }, row.referenceBase, "differences");
    if (row.difference === null) continue;
    const older = figures.get(figureKey(row));
    const younger = figures.get(figureKey({ ...row, age: row.referenceAge }));
    if (!older && younger)
      figures.set(figureKey(row), { estimate: younger.estimate + row.difference, where: "differences" });
    if (older && !younger)
      figures.set(figureKey({ ...row, age: row.referenceAge }), {
        estimate: older.estimate - row.difference,
        where: "differences"
      });
  }
  return { figures, bases };
}
