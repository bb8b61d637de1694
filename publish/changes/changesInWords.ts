import type { EditionChanges } from "./compareEditions.js";
import { type FigureChange, sizeOf } from "./figureChanges.js";

/** Figures of a study printed one by one; the rest are counted. */
const MOST_LINES = 20;

/** What differs between two editions, as lines for a terminal. */
export function changesInWords({ added, withdrawn, changed, waves }: EditionChanges): string[] {
  return [
    ...added.map((study) => `${study}: new study`),
    ...withdrawn.map((study) => `${study}: withdrawn`),
    ...changed.flatMap(({ study, causes, figures, labels }) => [
      `${study}: ${figures.length === 0 ? "relabelled, no figure moved" : `figures moved: ${figures.length}`} (${causes.join(", ")})`,
      ...figures.toSorted((a, b) => Number(b.headline) - Number(a.headline) || sizeOf(b) - sizeOf(a)).slice(0, MOST_LINES)
        .map((change) => `  ${figureInWords(change)}`),
      ...(figures.length > MOST_LINES ? [`  … and ${figures.length - MOST_LINES} more`] : []),
      ...labels.map(({ column, names, before, after }) => `  ${column} of ${names}: ${before} → ${after}`)
    ]),
    ...waves.map(({ series, study, earlierStudy, item, option, measure, age, before, after, difference, ...test }) =>
      `${series}: ${item} | ${option} | ${measure} | ${age}: ${earlierStudy} → ${study}: ${before} → ${after}`
      + ` (${difference.toFixed(4)}, ${testInWords("other respondents", test)})`)
  ];
}

function figureInWords({ figure, kind, before, after, difference, test }: FigureChange): string {
  const moved = difference === null ? "" : ` (${Number(difference.toPrecision(3))}${test === null ? "" : `, ${testInWords("same respondents", test)}`})`;
  return `${figure}: ${kind}: ${before ?? "–"} → ${after ?? "–"}${moved}`;
}

function testInWords(
  who: string, { standardError, p, pAdjusted }: { standardError: number; p: number | null; pAdjusted: number | null }
): string {
  return `${who}: SE ${standardError.toPrecision(3)}, p ${p?.toPrecision(3) ?? "–"}, Holm ${pAdjusted?.toPrecision(3) ?? "–"}`;
}

/** Whether a reader of the newer edition could see any difference. */
export function isSame({ added, withdrawn, changed }: EditionChanges): boolean {
  return added.length + withdrawn.length + changed.length === 0;
}
