import type { EditionRecord } from "../../loaders/editions/editionRecord.js";
import type { EditionChanges } from "./compareEditions.js";
import type { FigureChange } from "./figureChanges.js";

/** What the page of changes tells of an edition. */
export function editionRecord({ added, withdrawn, changed }: EditionChanges, date: string, reason: string): EditionRecord {
  const count = (figures: readonly FigureChange[], kind: FigureChange["kind"]): number =>
    figures.filter((figure) => figure.kind === kind).length;
  return {
    date, reason, added, withdrawn,
    changed: changed.map(({ study, causes, figures, labels }) => ({
      study, causes, revised: count(figures, "revised"), withdrawn: count(figures, "withdrawn"), added: count(figures, "new"),
      labels: labels.length
    }))
  };
}
