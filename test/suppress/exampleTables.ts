import {
  type LinkedTables,
  type Span,
  cellIndex,
  cellValues,
  countIndex,
  placeCount
} from "../../loaders/suppress/linkedTables.js";

/** Lays out linked tables of counts by band, row and leaf area; what is lost with a cell is its value. */
export function tablesOf(
  shape: { bands: number; groups: number; parents: readonly number[]; spans: readonly Span[] },
  valueOf: (band: number, group: number, area: number) => number
): LinkedTables {
  const places = { groups: shape.groups, parents: shape.parents };
  const size = shape.spans.length * placeCount(places);
  const tables: LinkedTables = {
    places,
    bands: shape.bands,
    options: 1,
    spans: shape.spans,
    measures: [[1]],
    changes: [[1]],
    counts: new Int32Array(shape.bands * shape.groups * shape.parents.length),
    offered: new Uint8Array(size).fill(1),
    costs: new Float64Array(size)
  };
  for (let band = 0; band < shape.bands; band++)
    for (let group = 0; group < shape.groups; group++)
      shape.parents.forEach((_, area) => {
        if (!shape.parents.includes(area))
          tables.counts[countIndex(tables, 0, band, group, area)] = valueOf(band, group, area);
      });
  const everybody = cellIndex(tables, 0, 0, 0);
  cellValues(tables).forEach((value, cell) => (tables.costs[cell] = cell === everybody ? Infinity : value + 1));
  return tables;
}

/** A table of rows and columns with its totals. */
export function plainTable(rows: readonly (readonly number[])[]): LinkedTables {
  return tablesOf(
    { bands: 1, groups: rows.length, parents: [-1, ...rows[0]!.map(() => 0)], spans: [{ from: 0, to: 1 }] },
    (_, group, area) => rows[group]![area - 1]!
  );
}
