/** Whole years, both ends included; `to` null is open. */
export interface AgeBand {
  readonly from: number;
  readonly to: number | null;
}

/** Reads `18-24` and `65+` (hyphen-minus only, as YAML here writes bands). Null for anything else. */
export function parseAgeBand(text: string): AgeBand | null {
  const match = /^(\d{1,3})(?:-(\d{1,3})|\+)$/.exec(text);
  if (match === null) return null;
  const from = Number(match[1]);
  const to = match[2] === undefined ? null : Number(match[2]);
  return to !== null && to < from ? null : { from, to };
}

/** Whether `inner` lies wholly within `outer`. */
export function isWithin(inner: AgeBand, outer: AgeBand): boolean {
  return inner.from >= outer.from && (outer.to === null || (inner.to !== null && inner.to <= outer.to));
}

/** Whether the two bands share a year of age. */
export function overlaps(a: AgeBand, b: AgeBand): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}

/** `18-24` and `65+`, as `parseAgeBand` reads them. */
export function formatAgeBand({ from, to }: AgeBand): string {
  return to === null ? `${from}+` : `${from}-${to}`;
}

/** Whether those of the bands that lie within `whole` add up to it, each year once. */
export function tiles(bands: readonly AgeBand[], whole: AgeBand): boolean {
  const inside = bands.filter((band) => isWithin(band, whole)).sort((a, b) => a.from - b.from);
  const ends = inside.map(({ to }) => to);
  return (
    inside.length > 0 &&
    inside[0]!.from === whole.from &&
    ends.at(-1) === whole.to &&
    inside.slice(1).every(({ from }, index) => from === (ends[index] ?? Infinity) + 1)
  );
}
