import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { checkAttributes, wordDecimals } from "./checkAttributes.js";
import { checkRows } from "./checkRows.js";
import { checkScript } from "./checkScript.js";
import { findPersonal } from "./findPersonal.js";
import type { Leak } from "./leak.js";
import { hasMoreDecimals, hasMoreDigits } from "./precision.js";
import type { PublishedFigures } from "./publishedFigures.js";
import { readJson } from "./readJson.js";
import { smallBaseIn } from "./smallBaseIn.js";

/** Comments by which the page's scripts find where they draw. */
const marker = /^:[0-9a-f]+:$/;
/** Numbers with decimals in a text, but those of an address, a version or a date. */
const written = /(?<![\d.,/])\d+[.,]\d+(?![\d.,]*[\d/])/g;
/** Digits of a number in prose that may be of no respondent (accounts per 1,000 residents). */
const wordDigits = 6;
/** Tags within a sentence. */
const inline = /<\/?(?:a|abbr|b|bdi|code|data|em|i|mark|small|span|strong|sub|sup|time|u|var)(?:\s[^>]*)?>/g;

/**
 * Checks a page or a picture: coordinates, labels and prose no more precise than the policy allows, cells of tables
 * that say what they hold, no base below the minimum, no comment, no identifier; scripts and styles in it as those in
 * files.
 */
export function checkPage(file: string, text: string, published: PublishedFigures, policy: DisclosurePolicy): Leak[] {
  const leaks = new Map<string, Leak>();
  const leak = (rule: string, found: string) => leaks.set(`${rule} ${found}`, { file, rule, found });
  const html = text.replace(/(<(script|style)[^>]*>)[\s\S]*?(<\/\2>)/g, "$1$3");
  for (const { rule, found } of checkAttributes(file, html, policy)) leak(rule, found);
  for (const [, label] of text.matchAll(/<(?:title|desc|text|tspan)(?:\s[^>]*)?>([^<]*)</g))
    if (isTooPrecise(label!)) leak("label", `a label with more than ${wordDecimals} decimals`);
  for (const [, written, shown] of text.matchAll(/\sdata-value="(-?[\d.]+(?:e[-+]?\d+)?)"[^>]*>([^<]*)</g)) {
    if (!saysSo(shown!, Number(written))) leak("stale", "a table cell that shows another figure than it holds");
  }
  for (const [, comment] of text.matchAll(/<!--([\s\S]*?)-->/g))
    if (!marker.test(comment!)) leak("comment", "a comment in the page");
  const texts: string[] = [];
  for (const [, tag, kind, script] of text.matchAll(/<(script|style)([^>]*)>([\s\S]*?)<\/\1>/g)) {
    if (tag === "style" || !/\stype\s*=\s*["']?[\w/+.-]*json/.test(kind!)) {
      for (const { rule, found } of checkScript(file, script!, policy.minimumBase)) leak(rule, found);
      continue;
    }
    const read = readJson(file, script!);
    texts.push(...read.strings);
    for (const { rule, found } of [...read.leaks, ...checkRows(file, read.rows, published, policy)]) leak(rule, found);
  }
  const words = html.replace(inline, "").replace(/<[^>]*>/g, "\n");
  const digits = Math.max(policy.significantDigits, wordDigits);
  if ((words.match(written) ?? []).some((number) => hasMoreDigits(Number(number.replace(",", ".")), digits)))
    leak("precision", `a number in the text with more than ${digits} digits`);
  const attributes = [...html.matchAll(/\s(?:aria-[a-z]+|title|alt|content|data-[a-z-]+)="([^"]*)"/g)].map(
    ([, value]) => value!
  );
  for (const line of new Set([...words.split("\n"), ...attributes])) {
    const kind = findPersonal(line.trim());
    if (kind !== null) leak("identifier", kind);
  }
  if (smallBaseIn([words, ...attributes, ...texts].join("\n"), policy.minimumBase))
    leak("minimum base", `a note of a base below ${policy.minimumBase}`);
  return [...leaks.values()];
}

function isTooPrecise(label: string): boolean {
  return (label.match(/\d+[.,]\d+/g) ?? []).some(
    (written) => hasMoreDecimals(written, wordDecimals) && !/,\d{3}$/.test(written)
  );
}

/**
 * Whether the number that a cell shows, if it shows one, is the rounding of what it holds: as such, in percent, per
 * 1,000, in millions.
 */
function saysSo(shown: string, value: number): boolean {
  const text = shown
    .replaceAll("&#160;", " ")
    .replace(/[\s](?=\d{3}(?!\d))/g, "")
    .replace("−", "-");
  if (/[<>≤≥]|&[lg]t;/.test(text)) return true;
  const written = /-?\d+(?:,\d{3})*(?:[.,]\d+)?/.exec(text)?.[0];
  if (written === undefined) return true;
  const plain =
    /,\d{3}(?!\d)/.test(written) && Math.abs(value) >= 1000 ? written.replaceAll(",", "") : written.replace(",", ".");
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  return [1, 100, 1000, 1e-3, 1e-6, 1e-9].some(
    (factor) => Math.abs(Math.abs(value * factor) - Math.abs(Number(plain))) <= 0.5000001 * 10 ** -decimals
  );
}
