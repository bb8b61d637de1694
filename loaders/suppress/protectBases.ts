import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { Domains } from "../project/domains.js";
import { domainCost } from "./cellCosts.js";
import { type LinkedTables, type Span, cellValues, placeCount } from "./linkedTables.js";
import type { Need, Protection } from "./protection.js";
import { protectTables } from "./protectTables.js";
import type { SurveyLayout } from "./surveyLayout.js";

/** Bases of a survey, by slot, with the domains that are hidden for their base. */
export interface ProtectedBases {
  readonly tables: LinkedTables;
  readonly bases: Float64Array;
  /** By slot: 1 below the minimum base, 2 hidden so that another cannot be worked out. */
  readonly hidden: Uint8Array;
  readonly protection: Protection;
}

/**
 * Hides domains below the minimum base, and further ones until neither their bases can be worked out nor any two
 * domains that are shown and hold one another differ by fewer respondents than that: two states of the filters would
 * give away the few who tell them apart. The number of all respondents is known, that of an item's only if it reaches
 * the minimum.
 *
 * @param counts respondents by band, sex and area
 * @param bases respondents of every slot that the rule looks at: of several items the smallest
 * @param offered slots that are offered
 * @param also slots to be hidden whatever their base
 */
export function protectBases(
  layout: SurveyLayout,
  counts: Int32Array,
  bases: Float64Array,
  offered: readonly number[],
  also: Uint8Array | null,
  domains: Domains,
  policy: DisclosurePolicy
): ProtectedBases {
  const { protectionInterval } = policy;
  // Parts of a base cannot range wider than the base itself.
  const minimumBase = Math.max(policy.minimumBase, protectionInterval);
  const places = placeCount(layout.places);
  const spans = [...layout.spans, ...spansBetween(layout.spans)];
  const tables: LinkedTables = {
    places: layout.places,
    bands: layout.bands,
    options: 1,
    spans,
    measures: [[1]],
    changes: [[1]],
    counts,
    offered: new Uint8Array(spans.length * places),
    costs: new Float64Array(spans.length * places)
  };
  const everybody = layout.slotOf({ sex: "all", age: "all", area: "all" });
  const isKnown = (slot: number): boolean => slot === everybody && (also === null || bases[slot]! >= minimumBase);
  for (const slot of offered) {
    tables.offered[slot] = 1;
    tables.costs[slot] = isKnown(slot) ? Infinity : domainCost(layout.domains.get(slot)!, bases[slot]!, domains);
  }
  const values = cellValues(tables);
  const primary = new Uint8Array(tables.offered.length);
  const needs: Need[] = [];
  const need = (cell: number): number => needs.push({ cell, up: 0, down: 0, width: protectionInterval });
  for (const slot of offered) {
    if (isKnown(slot)) continue;
    if (
      bases[slot]! >= minimumBase &&
      !also?.[slot] &&
      !isRestSmall(slot, layout, values, minimumBase) &&
      !isOutsideSmall(slot, layout, values, minimumBase)
    )
      continue;
    primary[slot] = 1;
    need(slot);
  }
  const offeredPlaces = new Set(offered.map((slot) => slot % places));
  for (let span = 0; span < spans.length; span++)
    for (const place of offeredPlaces) {
      const cell = span * places + place;
      if (!tables.offered[cell] && values[cell]! < minimumBase) need(cell);
    }
  needs.sort((a, b) => values[b.cell]! - values[a.cell]! || a.cell - b.cell);
  const protection = protectTables(tables, primary, needs, () => protectionInterval);
  return { tables, bases, hidden: protection.hidden.slice(0, layout.slots), protection };
}

/** Spans between any two cut points that no category has: what one group of ages holds more than another. */
function spansBetween(spans: readonly Span[]): Span[] {
  const cuts = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const all = cuts.flatMap((from, at) => cuts.slice(at + 1).map((to): Span => ({ from, to })));
  return all.filter((between) => !spans.some(({ from, to }) => from === between.from && to === between.to));
}

/** Whether the rest of the area that a slot's area is a part of holds fewer respondents than the minimum, but some. */
function isRestSmall(slot: number, { places }: SurveyLayout, values: Float64Array, minimumBase: number): boolean {
  const total = placeCount(places);
  const place = slot % total;
  const area = Math.floor(place / (places.groups + 1));
  const parent = places.parents[area]!;
  if (parent < 0) return false;
  const above = slot - place + parent * (places.groups + 1) + (place % (places.groups + 1));
  return values[above]! - values[slot]! < minimumBase;
}

/** Whether few are younger or older than a group of ages within another one that holds it, both together. */
function isOutsideSmall(
  slot: number,
  { places, spans }: SurveyLayout,
  values: Float64Array,
  minimumBase: number
): boolean {
  const total = placeCount(places);
  const inner = spans[Math.floor(slot / total)]!;
  return spans.some(({ from, to }, span) => {
    const outside = values[span * total + (slot % total)]! - values[slot]!;
    return from < inner.from && to > inner.to && outside > 0 && outside < minimumBase;
  });
}
