import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { geometryAttributes } from "../../src/components/roundCoordinates.js";
import type { Leak } from "./leak.js";
import { hasMoreDecimals, hasMoreDigits } from "./precision.js";

const geometry: ReadonlySet<string> = new Set([...geometryAttributes, "style"]);
/** Attributes whose numbers are part of a name or an address. */
const names = new Set([
  "href",
  "src",
  "srcset",
  "id",
  "class",
  "for",
  "name",
  "integrity",
  "data-figure",
  "data-defaults"
]);
/** `data-*` of the report: what a place is for, and `data-value`, which tables are checked by. */
const known = new Set(
  [
    "address",
    "chains",
    "copy",
    "defaults",
    "domain",
    "editions",
    "explorer",
    "figure",
    "filters",
    "highlights",
    "items",
    "language",
    "level",
    "needs-scripts",
    "protection",
    "published",
    "run-sql",
    "sentence",
    "study",
    "value",
    "verdict",
    "view"
  ].map((name) => `data-${name}`)
);
/** Decimals of a number in words, `41.73 %` at most. */
export const wordDecimals = 2;

/**
 * Checks the attributes of a page's tags: coordinates and sizes no more precise than the policy allows, labels no more
 * precise than words, no number in an attribute that the report does not have.
 */
export function checkAttributes(file: string, html: string, policy: DisclosurePolicy): Leak[] {
  const leaks: Leak[] = [];
  const leak = (rule: string, found: string) => leaks.push({ file, rule, found });
  for (const [tag] of html.matchAll(/<[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi)) {
    for (const [, name, double, single, bare] of tag.matchAll(/\s([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g))
      checkAttribute(name!.toLowerCase(), double ?? single ?? bare!);
  }
  return leaks;

  function checkAttribute(name: string, value: string): void {
    if (!/\d/.test(value)) return;
    if (name.startsWith("data-") && !known.has(name))
      leak("attribute", `a number in ${name}, which is not on the allow-list`);
    if (names.has(name)) return;
    if (name.startsWith("data-")) {
      if (name === "data-view" && /:\s*-?\.?\d/.test(value.replaceAll("&quot;", '"')))
        leak("attribute", "a number in data-view, which names a choice of the filters");
      if (name !== "data-value" && /^-?\d*\.\d+$/.test(value) && hasMoreDigits(Number(value), policy.significantDigits))
        leak("precision", `${name} with more than ${policy.significantDigits} digits`);
      return;
    }
    const isWords = name.startsWith("aria-") || ["title", "alt", "content", "placeholder", "label"].includes(name);
    const isGeometry = geometry.has(name);
    const decimals = isGeometry ? policy.pictureDecimals : wordDecimals;
    if (!(value.match(/\d*\.\d+(?!\d|em)/g) ?? []).some((written) => hasMoreDecimals(written, decimals))) return;
    leak(
      isWords ? "label" : "picture",
      isWords
        ? `a label with more than ${decimals} decimals`
        : `${isGeometry ? "a coordinate" : name} with more than ${decimals} decimals`
    );
  }
}
