import { looksLikeMissingCode, missingKindOf } from "./missingWords.js";
import type { ColumnProfile } from "./profileColumn.js";
import type { Draft } from "./renderCodebook.js";
import { decide } from "./renderCodebook.js";

/** Texts of some columns that are no answers, by kind where a word or a label says it, else left to decide. */
export function missingDraft(columns: readonly ColumnProfile[]): Record<string, Draft> {
  const texts = [...new Set(columns.flatMap(({ labels, counts }) => [...labels.keys(), ...counts.keys()]))];
  const missing = texts.flatMap((text): [string, Draft][] => {
    const column = columns.find(({ labels, counts }) => labels.has(text) || counts.has(text))!;
    const label = column.labels.get(text);
    const kind = missingKindOf(label ?? text);
    if (kind !== null) return [[text, kind]];
    const isCode = column.declaredMissing.includes(text) || (label === undefined && looksLikeMissingCode(text, texts));
    return isCode ? [[text, decide(`dont_know, refused, not_asked or no_answer? (${label ?? "no label"})`)]] : [];
  });
  return Object.fromEntries(missing);
}
