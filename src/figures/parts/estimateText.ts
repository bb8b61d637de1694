import type { Language } from "../../components/view.js";
import { verdictMark } from "../../words/verdictMark.js";

/** A figure with its interval in words, or why there is none; an unreliable one says so. */
export function estimateText(
  row: {
    readonly estimate: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly verdict: string;
  },
  lang: Language,
  inWords: (estimate: number, lower: number, upper: number) => string
): string {
  const { spoken } = verdictMark(row.verdict, lang);
  if (row.estimate === null || row.lower === null || row.upper === null) return spoken;
  const words = inWords(row.estimate, row.lower, row.upper);
  return row.verdict === "unreliable" ? `${words}, ${spoken}` : words;
}
