import type { ColumnTable } from "arquero";
import type { RowsCoarsened } from "../microdata/releaseRows.js";
import type { RowsUtility } from "../microdata/rowsUtility.js";
import type { Domains } from "../project/domains.js";
import { levelOf } from "../suppress/offeredDomains.js";
import type { HidingRule, SurveyProtection } from "../suppress/surveyProtection.js";
import { unprotectedCounts } from "../suppress/unprotectedCounts.js";
import type { Cell } from "../tabulate/tabulateCells.js";

/** Rows of a published table by what may be done with them. */
export interface TableVerdicts {
  readonly table: string;
  readonly verdicts: Readonly<Record<string, number>>;
}

/** Cells of one level of places (`city`, `zone by sex`, `district`) by the rule that hides them; 0 is left out. */
export interface LevelRules {
  readonly level: string;
  readonly cells: number;
  readonly hidden: Readonly<Partial<Record<HidingRule, number>>>;
}

/**
 * What was hidden of a study, by which rule, and what that costs. Holds numbers of cells, never of people behind a
 * hidden one; which cells are hidden by themselves and which for others is still nothing for an intruder.
 */
export interface StudyAudit {
  readonly tables: readonly TableVerdicts[];
  readonly levels: readonly LevelRules[];
  /** Respondents behind hidden cells as a share of those behind all; null where no cell is judged one by one. */
  readonly informationLost: number | null;
  /** Hidden counts and bases that further suppression could not protect to the width that the policy asks for. */
  readonly unprotected: number;
  readonly microdata: (RowsCoarsened & { readonly utility: RowsUtility }) | null;
}

/** Counts the verdicts of every table that has them. */
export function tableVerdicts(tables: Readonly<Partial<Record<string, ColumnTable>>>): TableVerdicts[] {
  return Object.entries(tables).flatMap(([table, rows]) => {
    if (!rows?.columnNames().includes("verdict")) return [];
    const verdicts: Record<string, number> = {};
    for (const verdict of rows.array("verdict") as Iterable<string>) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    return [{ table, verdicts: Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1))) }];
  });
}

/** Counts the rules that hide a survey's cells, by level, and what they cost. */
export function cellRules(
  cells: readonly Cell[],
  protection: Pick<SurveyProtection, "ruleOf" | "isAsked" | "respondents" | "items">,
  domains: Domains
): Pick<StudyAudit, "levels" | "informationLost" | "unprotected"> {
  const { ruleOf, isAsked } = protection;
  const levels = new Map<string, { cells: number; hidden: Partial<Record<HidingRule, number>> }>();
  let [all, lost] = [0, 0];
  for (const cell of cells) {
    if (!isAsked(cell.item) || cell.base === 0) continue;
    const level = levelOf(cell, domains);
    const entry = levels.get(level) ?? { cells: 0, hidden: {} };
    const rule = ruleOf(cell);
    entry.cells += 1;
    if (rule !== null) entry.hidden[rule] = (entry.hidden[rule] ?? 0) + 1;
    all += cell.base;
    lost += rule === null ? 0 : cell.base;
    levels.set(level, entry);
  }
  return {
    levels: [...levels].map(([level, entry]) => ({ level, ...entry })),
    informationLost: all === 0 ? 0 : Number((lost / all).toFixed(3)),
    unprotected: unprotectedCounts(protection)
  };
}
