import type { Language } from "../../src/components/view.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import { formatShare } from "../../src/words/formatShare.js";
import { escapeHtml } from "../pages/html.js";
import type { WaveComparison } from "./compareTallies.js";
import { htmlTable } from "./htmlTable.js";
import { reportWords } from "./reportWords.js";

/** A wave beside the one before it: respondents, then every share, the largest differences first. */
export function comparisonSection({ earlier, respondents, shares }: WaveComparison, lang: Language): string {
  const words = reportWords[lang];
  const sorted = [...shares].sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  const rows = sorted.map(({ part, label, before, after, p, isJump }) => [
    `<code>${escapeHtml(part)}</code>`,
    escapeHtml(label[lang]),
    formatShare(before, lang, 1),
    formatShare(after, lang, 1),
    formatNumber(100 * (after - before), lang, 1),
    p === null ? "—" : formatNumber(p, lang, 4),
    isJump ? words.jump : ""
  ]);
  const heads = [words.part, words.category, words.before, words.after, words.difference, words.p, ""];
  const numbers = `${formatNumber(respondents.before, lang)} → ${formatNumber(respondents.after, lang)}`;
  return [
    `<h3>${words.comparison}</h3>`,
    `<p>${escapeHtml(words.compared(earlier))} ${words.policy}</p>`,
    `<p>${words.respondents}: ${numbers}</p>`,
    htmlTable(heads, rows)
  ].join("\n");
}
