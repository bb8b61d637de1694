import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { AnswerTable } from "./answerTables.js";
import { type LinkedTables, atomCount, atomsOf, cellValues } from "./linkedTables.js";
import type { Need, Protection } from "./protection.js";
import { protectTables } from "./protectTables.js";
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
  /**
   * Respondents behind a figure as a reader works them out, from the share and its base; null where no share is
   * printed.
   */
  readonly printedCount: (figure: number, slot: number) => number | null;
}

/**
 * Hides percentages with too few respondents behind them, or behind what is left of them to 100 %, and further figures
 * until no hidden count can be told to within the protection interval. Bases are taken to be known.
 */
export function protectAnswers(
  layout: SurveyLayout,
  answers: AnswerTable,
  rules: AnswerRules,
  policy: DisclosurePolicy
): ProtectedAnswers {
  const size = answers.figures.length * layout.slots;
  let tables: LinkedTables = {
    places: layout.places,
    bands: layout.bands,
    options: answers.kinds,
    spans: layout.spans,
    measures: answers.coefficients,
    changes: answers.changes,
    counts: layout.count(answers.kinds, answers.kindsOf),
    offered: new Uint8Array(size),
    costs: new Float64Array(size)
  };
  const values = cellValues(tables);
  const primary = new Uint8Array(size);
  const needs: Need[] = [];
  const widthOf = (cell: number): number => Math.min(policy.protectionInterval, rules.bases[cell % layout.slots]!);
  // What no change of answers touches is known by itself: that everybody answered a question without “none”.
  const canChange = answers.coefficients.map((coefficients) =>
    answers.changes.some((change) => change.reduce((sum, gained, kind) => sum + gained * coefficients[kind]!, 0) !== 0)
  );
  const isCount = (figure: number): boolean =>
    ["share", "top_two_box", "asked"].includes(answers.figures[figure]!.measure);
  const need = (cell: number, down: number): void => {
    const figure = Math.floor(cell / layout.slots);
    if (isCount(figure) && canChange[figure]) needs.push({ cell, up: 0, down, width: widthOf(cell) });
  };
  answers.figures.forEach((_, figure) => {
    for (const slot of layout.domains.keys()) {
      if (!rules.isOffered(figure, slot)) continue;
      const cell = figure * layout.slots + slot;
      const base = rules.bases[slot]!;
      tables.offered[cell] = 1;
      tables.costs[cell] = rules.costOf(figure, slot);
      if (rules.hiddenBases[slot]) {
        primary[cell] = 1;
        if (base > 0) need(cell, base < policy.minimumBase ? 0 : excess(values[cell]!, base, policy));
      } else if (isCount(figure) && isSmall(values[cell]!, base, rules.printedCount(figure, slot), policy)) {
        primary[cell] = 1;
        need(cell, excess(values[cell]!, base, policy));
      }
    }
  });
  const largestFirst = (a: Need, b: Need): number =>
    rules.bases[b.cell % layout.slots]! - rules.bases[a.cell % layout.slots]! || a.cell - b.cell;
  for (;;) {
    const protection = protectTables(tables, primary, needs.sort(largestFirst), widthOf);
    const further = changesNeeded(protection.unprotected.map(({ cell }) => cell % layout.slots));
    if (further.length > 0) {
      tables = { ...tables, changes: [...tables.changes, ...further] };
      continue;
    }
    const rest = protection.unprotected.flatMap(({ cell }) => figuresBeside(cell)).filter((cell) => !primary[cell]);
    if (rest.length === 0) return { tables, values, protection };
    // Where single figures cannot be protected, nothing of the item is shown in that domain.
    for (const cell of new Set(rest)) {
      primary[cell] = 1;
      need(cell, 0);
    }
  }

  /** Changes that the counts in some slots need besides those that are known. */
  function changesNeeded(slots: readonly number[]): (readonly number[])[] {
    const times = Math.max(policy.protectionInterval, policy.minimumCount);
    const changes = new Map<string, readonly number[]>();
    for (const atom of new Set(slots.flatMap((slot) => atomsOf(tables, slot)))) {
      const counts = Array.from(
        { length: tables.options },
        (_, kind) => tables.counts[kind * atomCount(tables) + atom]!
      );
      for (const change of answers.changesAt(counts, times)) changes.set(change.join(), change);
    }
    for (const known of tables.changes) changes.delete(known.join());
    return [...changes.values()];
  }

  function figuresBeside(cell: number): number[] {
    return answers.figures
      .map((_, figure) => figure * layout.slots + (cell % layout.slots))
      .filter((other) => tables.offered[other] === 1);
  }
}

/** How much smaller a count has to be possible for what is left of it not to be few. */
function excess(count: number, base: number, { minimumCount, zeros }: DisclosurePolicy): number {
  return zeros === "shown" && count === base ? 0 : Math.max(0, count - Math.max(0, base - minimumCount));
}

/** Whether few are behind a percentage or its complement, by their number or as a reader works it out. */
function isSmall(
  count: number,
  base: number,
  printed: number | null,
  { minimumCount, zeros }: DisclosurePolicy
): boolean {
  const few = (value: number): boolean => value < minimumCount && (zeros === "hidden" || value !== 0);
  return few(count) || few(base - count) || (printed !== null && (few(printed) || few(base - printed)));
}
