import type { EditionRecord, RecordedFigure } from "../../loaders/editions/editionRecord.js";
import type { Text } from "../../src/components/view.js";
import type { EditionChanges } from "./compareEditions.js";
import { type FigureChange, sizeOf } from "./figureChanges.js";

/** What the page of changes tells of an edition: what came or went first, then what moved furthest. */
export function editionRecord(
  { added, withdrawn, changed }: EditionChanges,
  date: string,
  reason: Text
): EditionRecord {
  const count = (figures: readonly FigureChange[], kind: FigureChange["kind"]): number =>
    figures.filter((figure) => figure.kind === kind).length;
  return {
    date,
    reason,
    added,
    withdrawn,
    changed: changed.map(({ study, causes, figures, labels }) => ({
      study,
      causes,
      revised: count(figures, "revised"),
      withdrawn: count(figures, "withdrawn"),
      added: count(figures, "new"),
      labels: labels.length,
      figures: figures
        .filter(({ opening }) => opening)
        .sort((a, b) => sizeOf(b) - sizeOf(a))
        .map(recordedFigure)
    }))
  };
}

/** A change that would be found by chance in one edition of twenty, or more often, is not called one. */
const ALPHA = 0.05;

function recordedFigure({ kind, label, sex, age, measure, before, after, test }: FigureChange): RecordedFigure {
  const beyondChance = test === null || test.pAdjusted === null ? null : test.pAdjusted < ALPHA;
  return { kind, label, sex, age, measure, before, after, beyondChance };
}
