import type { EditionChanges } from "./compareEditions.js";
import { type FigureChange, sizeOf } from "./figureChanges.js";

/** Figures of a study printed one by one, of each kind; the rest are counted. */
const MOST_LINES = 12;

/** What differs between two editions, as lines for a terminal. */
export function changesInWords({ added, withdrawn, changed, waves }: EditionChanges): string[] {
  return [
    ...added.map((study) => `${study}: new study`),
    ...withdrawn.map((study) => `${study}: withdrawn`),
    ...changed.flatMap(({ study, causes, figures, labels }) => [
      `${study}: ${figures.length === 0 ? "relabelled, no figure moved" : `figures moved: ${figures.length}`} (${causes.join(", ")})`,
      ...(["withdrawn", "new", "revised"] as const).flatMap((kind) =>
        figureLines(figures.filter((figure) => figure.kind === kind))
      ),
      ...(isUntested(figures)
        ? ["  no sampling error: the answers behind both editions are not kept on this machine"]
        : []),
      ...labels.map(({ column, names, before, after }) => `  ${column} of ${names}: ${before} → ${after}`)
    ]),
    ...waves.map(
      ({ series, study, earlierStudy, item, option, measure, age, before, after, difference, ...test }) =>
        `${series}: ${item} | ${option} | ${measure} | ${age}: ${earlierStudy} → ${study}: ${before} → ${after}` +
        ` (${difference.toFixed(4)}, ${testInWords("other respondents", test)})`
    )
  ];
}

/** Whether figures of a survey moved without any of them having been tested. */
function isUntested(figures: readonly FigureChange[]): boolean {
  const moved = figures.filter(({ table, kind, headline }) => table === "cells" && kind === "revised" && headline);
  return moved.length > 0 && moved.every(({ test }) => test === null);
}

/** The headline figures first, those that moved furthest before others. */
function figureLines(figures: readonly FigureChange[]): string[] {
  const sorted = figures.toSorted((a, b) => Number(b.headline) - Number(a.headline) || sizeOf(b) - sizeOf(a));
  const rest = figures.length - MOST_LINES;
  return [
    ...sorted.slice(0, MOST_LINES).map((change) => `  ${figureInWords(change)}`),
    ...(rest > 0 ? [`  … and ${rest} more ${figures[0]!.kind}`] : [])
  ];
}

function figureInWords({ figure, kind, before, after, difference, test }: FigureChange): string {
  const moved =
    difference === null
      ? ""
      : ` (${Number(difference.toPrecision(3))}${test === null ? "" : `, ${testInWords("same respondents", test)}`})`;
  return `${figure}: ${kind}: ${before ?? "–"} → ${after ?? "–"}${moved}`;
}

function testInWords(
  who: string,
  { standardError, p, pAdjusted }: { standardError: number; p: number | null; pAdjusted: number | null }
): string {
  return `${who}: SE ${standardError.toPrecision(3)}, p ${p?.toPrecision(3) ?? "–"}, Holm ${pAdjusted?.toPrecision(3) ?? "–"}`;
}

/** Whether a reader of the newer edition could see any difference. */
export function isSame({ added, withdrawn, changed }: EditionChanges): boolean {
  return added.length + withdrawn.length + changed.length === 0;
}
