import type { EditionChanges } from "./compareEditions.js";

/** Figures of a study printed one by one; the rest are counted. */
const MOST_LINES = 20;

/** What differs between two editions, as lines for a terminal. */
export function changesInWords({ added, withdrawn, changed, waves }: EditionChanges): string[] {
  return [
    ...added.map((study) => `${study}: new study`),
    ...withdrawn.map((study) => `${study}: withdrawn`),
    ...changed.flatMap(({ study, causes, figures, labels }) => [
      `${study}: ${figures.length === 0 ? "relabelled, no figure moved" : `${figures.length} figures moved`} (${causes.join(", ")})`,
      ...figures.toSorted((a, b) => Number(b.headline) - Number(a.headline)).slice(0, MOST_LINES)
        .map(({ figure, kind, before, after }) => `  ${figure}: ${kind}: ${before ?? "–"} → ${after ?? "–"}`),
      ...(figures.length > MOST_LINES ? [`  … and ${figures.length - MOST_LINES} more`] : []),
      ...labels.map(({ column, names, before, after }) => `  ${column} of ${names}: ${before} → ${after}`)
    ]),
    ...waves.map(({ series, study, earlierStudy, item, option, measure, age, difference, standardError, pAdjusted }) =>
      `${series}: ${item} | ${option} | ${measure} | ${age}: ${earlierStudy} → ${study}: ${difference.toFixed(4)}`
      + ` (SE ${standardError.toFixed(4)}, p adjusted ${pAdjusted?.toFixed(4) ?? "–"})`)
  ];
}

/** Whether a reader of the newer edition could see any difference. */
export function isSame({ added, withdrawn, changed }: EditionChanges): boolean {
  return added.length + withdrawn.length + changed.length === 0;
}
