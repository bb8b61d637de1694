import type { Language } from "../../components/view.js";
import { verdictMark } from "../../words/verdictMark.js";

/** A figure as a table or a headline shows it: the mark instead of what is hidden, and beside what is unreliable. */
export function cellText(
  value: number | null,
  verdict: string,
  lang: Language,
  format: (value: number) => string
): string {
  const { mark } = verdictMark(verdict, lang);
  if (value === null) return mark;
  return mark === "" ? format(value) : `${format(value)} ${mark}`;
}
