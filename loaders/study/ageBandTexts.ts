import type { AgeBand } from "../project/parseAgeBand.js";
import { formatAgeBand } from "../project/parseAgeBand.js";
import { foldText } from "./foldText.js";

const years = "(?: ?(?:лет|года|год|years?|yrs?|y\\.?o\\.?))?(?: old)?";
const closed = new RegExp(`^(?:от )?(\\d{1,3})${years} ?(?:-|to|до|по) ?(\\d{1,3})${years}$`);
const open = new RegExp(
  `^(?:от )?(\\d{1,3})${years} ?(?:\\+|и старше|и более|и больше|или старше|and (?:over|older|above)|or (?:over|older|more))$`
);
const above = new RegExp(`^(?:старше|более|больше|свыше|over|above|older than|>|>=|≥) ?(\\d{1,3})${years}$`);
const below = new RegExp(
  `^(?:младше|моложе|менее|до|under|below|younger than|less than|<) ?(\\d{1,3})${years}$|^(\\d{1,3})${years} (?:и младше|и моложе|and (?:under|younger)|or (?:under|younger))$`
);
const metrica = /^age_?(\d{1,3})(?:_(\d{1,3}))?$/;

/**
 * Reads age bands as people print them: `18‑24 года`, `35 – 44`, `55 лет и старше`, `Менее 18 лет`, `> 60`,
 * `AGE_25_34`. Whether “over 60” begins at 60 or 61 is told by the band that ends before it.
 *
 * @returns the band of every text, or null where one of them is no band, or bands overlap
 */
export function ageBandTexts(texts: readonly string[]): Map<string, string> | null {
  const bands = new Map<string, AgeBand>();
  const edges: { text: string; edge: number; isAbove: boolean; includes: boolean }[] = [];
  for (const text of texts) {
    const folded = foldText(text).replace(/^["']|["']$/g, "");
    const named = metrica.exec(text.trim().toLowerCase());
    const range = closed.exec(folded) ?? (named?.[2] === undefined ? null : named);
    const openFrom = open.exec(folded)?.[1] ?? named?.[1];
    const over = above.exec(folded);
    const under = below.exec(folded);
    if (range !== null)
      bands.set(text, { from: Number(range[1]), to: Number(range[2]) >= 99 ? null : Number(range[2]) });
    else if (openFrom !== undefined) bands.set(text, { from: Number(openFrom), to: null });
    else if (over !== null)
      edges.push({ text, edge: Number(over[1]), isAbove: true, includes: /^(>=|≥)/.test(folded) });
    else if (under !== null)
      edges.push({ text, edge: Number(under[1] ?? under[2]), isAbove: false, includes: under[2] !== undefined });
    else return null;
  }
  for (const { text, edge, isAbove, includes } of edges) {
    const known = [...bands.values()];
    if (isAbove)
      bands.set(text, { from: !includes && known.some(({ to }) => to === edge) ? edge + 1 : edge, to: null });
    else bands.set(text, { from: 0, to: includes || known.some(({ from }) => from === edge + 1) ? edge : edge - 1 });
  }
  const sorted = [...bands.values()].sort((a, b) => a.from - b.from);
  const isApart = sorted.every((band, index) => index === 0 || (sorted[index - 1]!.to ?? Infinity) < band.from);
  return bands.size > 0 && isApart ? new Map([...bands].map(([text, band]) => [text, formatAgeBand(band)])) : null;
}
