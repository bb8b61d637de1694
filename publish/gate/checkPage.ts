import { geometryAttributes } from "../../src/components/roundCoordinates.js";
import type { DisclosurePolicy } from "../../loaders/project/project.js";
import { checkRows } from "./checkRows.js";
import type { FigureSet } from "./figureSet.js";
import { findPersonal } from "./findPersonal.js";
import type { Leak } from "./leak.js";
import { hasMoreDecimals, hasMoreDigits } from "./precision.js";
import { readJson } from "./readJson.js";
import { smallBaseIn } from "./smallBaseIn.js";

const geometry = new RegExp(`\\s(?:${geometryAttributes.join("|")}|style)="([^"]*)"`, "g");
/** Comments by which the page's scripts find where they draw. */
const marker = /^:[0-9a-f]+:$/;
/** Decimals of a number in words, `41.73 %` at most. */
const wordDecimals = 2;

/**
 * Checks a page or a picture: coordinates and labels no more precise than the policy allows, cells of tables that say
 * what they hold, no base below the minimum, no comment, no identifier.
 */
export function checkPage(file: string, text: string, published: Pick<FigureSet, "has">, policy: DisclosurePolicy): Leak[] {
  const leaks = new Map<string, Leak>();
  const leak = (rule: string, found: string) => leaks.set(`${rule} ${found}`, { file, rule, found });
  for (const [svg] of text.matchAll(/<svg[\s\S]*?<\/svg>/g))
    for (const [, value] of svg.matchAll(geometry))
      if ((value!.match(/\d*\.\d+(?!\d|em)/g) ?? []).some((written) => hasMoreDecimals(written, policy.pictureDecimals)))
        leak("picture", `a coordinate with more than ${policy.pictureDecimals} decimals`);
  for (const [, label] of [
    ...text.matchAll(/\s(?:aria-[a-z]+|title|alt)="([^"]*)"/g), ...text.matchAll(/<(?:title|desc|text|tspan)(?:\s[^>]*)?>([^<]*)</g)
  ])
    if (isTooPrecise(label!)) leak("label", `a label with more than ${wordDecimals} decimals`);
  for (const [, written, shown] of text.matchAll(/\sdata-value="(-?[\d.]+(?:e[-+]?\d+)?)"[^>]*>([^<]*)</g)) {
    if (!saysSo(shown!, Number(written))) leak("stale", "a table cell that shows another figure than it holds");
  }
  for (const [, name, written] of text.matchAll(/\sdata-([a-z-]+)="-?(\d*\.\d+)"/g))
    if (name !== "value" && hasMoreDigits(Number(written), policy.significantDigits))
      leak("precision", `data-${name} with more than ${policy.significantDigits} digits`);
  for (const [, comment] of text.matchAll(/<!--([\s\S]*?)-->/g)) if (!marker.test(comment!)) leak("comment", "a comment in the page");
  for (const [, json] of text.matchAll(/<script[^>]*type="application\/(?:ld\+)?json"[^>]*>([\s\S]*?)<\/script>/g)) {
    const read = readJson(file, json!);
    for (const found of [...read.leaks, ...checkRows(file, read.rows, published, policy)]) leak(found.rule, found.found);
  }
  const words = text.replace(/<(script|style)[\s\S]*?<\/\1>/g, " ").replace(/<[^>]*>/g, "\n");
  const attributes = [...text.matchAll(/\s(?:aria-[a-z]+|title|alt|content|data-[a-z-]+)="([^"]*)"/g)].map(([, value]) => value!);
  for (const line of new Set([...words.split("\n"), ...attributes])) {
    const kind = findPersonal(line.trim());
    if (kind !== null) leak("identifier", kind);
  }
  if (smallBaseIn(words, policy.minimumBase)) leak("minimum base", `a note of a base below ${policy.minimumBase}`);
  return [...leaks.values()];
}

function isTooPrecise(label: string): boolean {
  return (label.match(/\d+[.,]\d+/g) ?? []).some((written) => hasMoreDecimals(written, wordDecimals) && !/,\d{3}$/.test(written));
}

/** Whether the number that a cell shows, if it shows one, is the rounding of what it holds: as such, in percent, per 1,000, in millions. */
function saysSo(shown: string, value: number): boolean {
  const text = shown.replaceAll("&#160;", " ").replace(/[\s](?=\d{3}(?!\d))/g, "").replace("−", "-");
  if (/[<>≤≥]|&[lg]t;/.test(text)) return true;
  const written = /-?\d+(?:,\d{3})*(?:[.,]\d+)?/.exec(text)?.[0];
  if (written === undefined) return true;
  const plain = /,\d{3}(?!\d)/.test(written) && Math.abs(value) >= 1000 ? written.replaceAll(",", "") : written.replace(",", ".");
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  return [1, 100, 1000, 1e-3, 1e-6, 1e-9].some((factor) => Math.abs(Math.abs(value * factor) - Math.abs(Number(plain))) <= 0.5000001 * 10 ** -decimals);
}
