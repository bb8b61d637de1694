import type { DisclosurePolicy } from "../project/project.js";
import type { AnswerTable } from "./answerTables.js";
import { type LinkedTables, cellValues } from "./linkedTables.js";
import { type Need, type Protection, protectTables } from "./protectTables.js";
import type { SurveyLayout } from "./surveyLayout.js";

/** Counts of answers, by cell (`figure * slots + slot`), with what is hidden of them. */
export interface ProtectedAnswers {
  readonly tables: LinkedTables;
  readonly values: Float64Array;
  readonly protection: Protection;
}

/** What the protection of one table of answers rests on. */
export interface AnswerRules {
  readonly bases: Float64Array;
  /** Slots hidden for their base: nothing in them is shown. */
  readonly hiddenBases: Uint8Array;
  readonly isOffered: (figure: number, slot: number) => boolean;
  readonly costOf: (figure: number, slot: number) => number;
  /** Respondents behind a figure as a reader works them out, from the share and its base. */
  readonly printedCount: (figure: number, slot: number) => number;
}

/**
 * Hides percentages with too few respondents behind them, or behind what is left of them to 100 %, and further figures
 * until no hidden count can be told to within the protection interval. Bases are taken to be known.
 */
export function protectAnswers(
  layout: SurveyLayout, answers: AnswerTable, rules: AnswerRules, policy: DisclosurePolicy
): ProtectedAnswers {
  const size = answers.figures.length * layout.slots;
  const tables: LinkedTables = {
    places: layout.places, bands: layout.bands, options: answers.options, spans: layout.spans,
    measures: answers.coefficients, counts: layout.count(answers.options, answers.optionOf),
    offered: new Uint8Array(size), costs: new Float64Array(size)
  };
  const values = cellValues(tables);
  const primary = new Uint8Array(size);
  const needs: Need[] = [];
  const widthOf = (cell: number): number => Math.min(policy.protectionInterval, rules.bases[cell % layout.slots]!);
  answers.figures.forEach(({ measure }, figure) => {
    for (const slot of layout.domains.keys()) {
      if (!rules.isOffered(figure, slot)) continue;
      const cell = figure * layout.slots + slot;
      const base = rules.bases[slot]!;
      tables.offered[cell] = 1;
      tables.costs[cell] = rules.costOf(figure, slot);
      if (rules.hiddenBases[slot]) {
        primary[cell] = 1;
        if (measure !== "mean" && base > 0) needs.push({ cell, up: 0, down: 0, width: widthOf(cell) });
      } else if (measure !== "mean" && isSmall(values[cell]!, base, rules.printedCount(figure, slot), policy)) {
        primary[cell] = 1;
        needs.push({ cell, up: 0, down: Math.max(0, values[cell]! - base + policy.minimumCount), width: widthOf(cell) });
      }
    }
  });
  needs.sort((a, b) => rules.bases[b.cell % layout.slots]! - rules.bases[a.cell % layout.slots]! || a.cell - b.cell);
  return { tables, values, protection: protectTables(tables, primary, needs, widthOf) };
}

/** Whether few are behind a percentage or its complement, by their number or as a reader works it out. */
function isSmall(count: number, base: number, printed: number, { minimumCount, zeros }: DisclosurePolicy): boolean {
  const few = (value: number): boolean => value < minimumCount && (zeros === "hidden" || value !== 0);
  return few(count) || few(base - count) || few(printed) || few(base - printed);
}
