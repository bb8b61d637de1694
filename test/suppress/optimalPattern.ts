import loadHighs from "highs";
import { type LinkedTables, cellValues } from "../../loaders/suppress/linkedTables.js";
import type { Need } from "../../loaders/suppress/protection.js";

/**
 * The least that can be lost: the cost of the hidden cells of an optimal pattern, by the mixed-integer model of M.
 * Fischetti and J. J. Salazar, “Solving the cell suppression problem on tabular data with linear constraints”,
 * Management Science 47(7), 2001. For every need two tables of whole counts that agree with what is shown, as far apart
 * as the need asks. Cells that are hidden for others need no range of their own here, so that the optimum is no dearer
 * than what the kit is asked for.
 *
 * @throws if the solver does not prove an optimum within `seconds`
 */
export async function optimalCost(
  tables: LinkedTables,
  primary: Uint8Array,
  needs: readonly Need[],
  seconds = 60
): Promise<number> {
  const highs = await loadHighs();
  const atoms = [...tables.counts.keys()].filter((atom) => isLeaf(tables, atom));
  const cells = [...tables.offered.keys()].filter((cell) => tables.offered[cell] === 1);
  const unit = atoms.map((atom) => {
    const counts = new Int32Array(tables.counts.length);
    counts[atom] = 1;
    return cellValues({ ...tables, counts });
  });
  const values = cellValues(tables);
  const colLower: number[] = [];
  const colUpper: number[] = [];
  const colCost: number[] = [];
  const add = (lower: number, upper: number, cost: number): number => {
    colLower.push(lower);
    colUpper.push(upper);
    return colCost.push(cost) - 1;
  };
  const hidden = new Map(
    cells.map((cell) => [
      cell,
      primary[cell]
        ? add(1, 1, 0)
        : add(
            0,
            Number.isFinite(tables.costs[cell]!) ? 1 : 0,
            Number.isFinite(tables.costs[cell]!) ? tables.costs[cell]! : 0
          )
    ])
  );
  const rows: { lower: number; upper: number; terms: [number, number][] }[] = [];
  for (const { cell: target, width } of needs) {
    // No count need change by more than what is asked of the target.
    const worlds = [1, -1].map(() => atoms.map((atom) => add(-Math.min(width, tables.counts[atom]!), width, 0)));
    const changeOf = (world: number[], cell: number, sign: number): [number, number][] =>
      world.flatMap((column, at): [number, number][] => (unit[at]![cell] ? [[column, sign * unit[at]![cell]!]] : []));
    rows.push({
      lower: width,
      upper: highs.infinity,
      terms: [...changeOf(worlds[0]!, target, 1), ...changeOf(worlds[1]!, target, -1)]
    });
    for (const world of worlds)
      for (const cell of cells)
        for (const sign of [1, -1])
          rows.push({
            lower: -highs.infinity,
            upper: 0,
            terms: [...changeOf(world, cell, sign), [hidden.get(cell)!, -2 * width]]
          });
  }
  const starts = [0];
  for (const { terms } of rows) starts.push(starts.at(-1)! + terms.length);
  const size = colCost.length;
  return highs.withModel(
    {
      numCols: size,
      numRows: rows.length,
      colCost: Float64Array.from(colCost),
      colLower: Float64Array.from(colLower),
      colUpper: Float64Array.from(colUpper),
      rowLower: Float64Array.from(rows, ({ lower }) => lower),
      rowUpper: Float64Array.from(rows, ({ upper }) => upper),
      integrality: new Int32Array(size).fill(highs.constants.variableType.integer),
      matrix: {
        format: "csr",
        numRows: rows.length,
        numCols: size,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(rows.flatMap(({ terms }) => terms.map(([column]) => column))),
        values: Float64Array.from(rows.flatMap(({ terms }) => terms.map(([, value]) => value)))
      }
    },
    (model) => {
      model.options.set({ output_flag: false, random_seed: 1, time_limit: seconds });
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error("no optimum was proved");
      const { colValue } = model.getSolution();
      return cells.reduce(
        (sum, cell) => sum + (primary[cell] || colValue[hidden.get(cell)!]! > 0.5 ? worth(cell) : 0),
        0
      );
    }
  );

  function worth(cell: number): number {
    return Number.isFinite(tables.costs[cell]!) ? tables.costs[cell]! : values[cell]!;
  }
}

function isLeaf({ places: { parents } }: LinkedTables, atom: number): boolean {
  return !parents.includes(atom % parents.length);
}
