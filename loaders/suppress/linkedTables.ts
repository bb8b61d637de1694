/** Cut points of a category of ages: the bands `from` to `to - 1`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Groups (the sexes) crossed with a tree of areas. Place 0 is everybody everywhere. */
export interface Places {
  readonly groups: number;
  /** Parent of every area, before its children; -1 for the whole, which comes first. */
  readonly parents: readonly number[];
}

/**
 * All tables of counts that one item is published by, tied together by sums: options × bands × groups × areas, offered
 * as measures × spans × places. Spans may overlap: `55+` holds `65+`.
 */
export interface LinkedTables {
  readonly places: Places;
  readonly bands: number;
  readonly options: number;
  readonly spans: readonly Span[];
  /** What every option counts in a measure: `[0, 1, 0]` the second option, `[1, 2, 3]` a sum of scores. */
  readonly measures: readonly (readonly number[])[];
  /**
   * Simple changes of what respondents chose: how many of every option are gained. With one option, `[1]`: they come.
   */
  readonly changes: readonly (readonly number[])[];
  /** By option, band, group, area; zero in areas that have parts. */
  readonly counts: Int32Array;
  /** 1 where the release offers the cell. */
  readonly offered: Uint8Array;
  /** What is lost by hiding a cell. */
  readonly costs: Float64Array;
}

/** Number of places: everybody and every group in every area. */
export function placeCount({ groups, parents }: Places): number {
  return (groups + 1) * parents.length;
}

/** Index of a place; `group` -1 is everybody. */
export function placeIndex({ groups }: Places, group: number, area: number): number {
  return area * (groups + 1) + group + 1;
}

/** Index of a cell. */
export function cellIndex({ places, spans }: LinkedTables, measure: number, span: number, place: number): number {
  return (measure * spans.length + span) * placeCount(places) + place;
}

/** Index of a count. */
export function countIndex(
  { places, bands }: Pick<LinkedTables, "places" | "bands">,
  option: number,
  band: number,
  group: number,
  area: number
): number {
  return ((option * bands + band) * places.groups + group) * places.parents.length + area;
}

/** Number of counts of one option: of every band, group and area. */
export function atomCount({ places, bands }: Pick<LinkedTables, "places" | "bands">): number {
  return bands * places.groups * places.parents.length;
}

/**
 * Positions of the counts that a cell of one measure (`span * places + place`) is the sum of, among those of one
 * option.
 */
export function atomsOf(
  { places, bands, spans }: Pick<LinkedTables, "places" | "bands" | "spans">,
  slot: number
): number[] {
  const { groups, parents } = places;
  const { from, to } = spans[Math.floor(slot / placeCount(places))]!;
  const place = slot % placeCount(places);
  const [within, own] = [Math.floor(place / (groups + 1)), (place % (groups + 1)) - 1];
  const isWithin = (area: number): boolean => area === within || (area > 0 && isWithin(parents[area]!));
  const atoms: number[] = [];
  for (let area = 0; area < parents.length; area++)
    for (let group = 0; group < groups; group++)
      for (let band = from; band < to; band++)
        if (isWithin(area) && (own < 0 || own === group))
          atoms.push(countIndex({ places, bands }, 0, band, group, area));
  return atoms;
}

/** The value of every cell, offered or not: sums of counts, or of scores. */
export function cellValues(tables: LinkedTables): Float64Array {
  const { places, bands, options, spans, measures, counts } = tables;
  const { groups, parents } = places;
  const values = new Float64Array(measures.length * spans.length * placeCount(places));
  for (let option = 0; option < options; option++)
    for (let band = 0; band < bands; band++)
      for (let group = 0; group < groups; group++)
        for (let area = 0; area < parents.length; area++) {
          const count = counts[countIndex(tables, option, band, group, area)]!;
          if (count === 0) continue;
          for (let above = area; above >= 0; above = parents[above]!)
            for (const place of [placeIndex(places, -1, above), placeIndex(places, group, above)])
              spans.forEach(({ from, to }, span) => {
                if (band < from || band >= to) return;
                measures.forEach((coefficients, measure) => {
                  values[cellIndex(tables, measure, span, place)]! += count * coefficients[option]!;
                });
              });
        }
  return values;
}
