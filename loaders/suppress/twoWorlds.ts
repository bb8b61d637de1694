import type { Highs, Model } from "highs";
import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import { constraintMatrix } from "../solver/constraintMatrix.js";
import { OPTIMAL } from "../solver/highsSolver.js";
import { LARGEST_COUNT, printedLimits } from "../usage/printedLimits.js";
import { type UsageSum, usageSums } from "../usage/usageSums.js";
import type { LinkedUsage } from "./suppressLinkedUsage.js";

const tolerance = 1e-6;
/** What it costs to miss a figure that has to stay: it is missed only where figures contradict one another. */
const dear = 1e5;

/**
 * Rows to hide besides, so that every hidden count of one measure is left a range as wide as the minimum. For one count
 * after the other two sets of counts are looked for that agree with everything shown and lie so far apart in it, at the
 * least cost of figures that they miss; what they miss is hidden, and protected in its turn. Figures that no counts
 * give together are left out of account.
 *
 * @source Kelly J. P., Golden B. L., Assad A. A. Cell suppression: disclosure protection for sensitive tabular data.
 *   Networks 22 (1992), 397–417: the linear programme of least cost for one sensitive cell after the other
 * @param costs what a unit of missing a row's figure costs; Infinity where it has to stay
 * @returns places of the rows
 */
export function twoWorlds(
  highs: Highs,
  rows: readonly LinkedUsage[],
  costs: readonly number[],
  policy: DisclosurePolicy
): number[] {
  const { variables, sums, links } = usageSums(rows.map((row) => ({ ...row, from: row.from_date, to: row.to_date })));
  const limits = rows.map((row) =>
    row.value === null ? null : printedLimits({ ...row, value: row.value }, rows, policy)
  );
  const largest = Math.max(1, ...costs.filter(Number.isFinite));
  const count = rows.length;
  // Columns: the unknowns of both worlds, then by how much each misses each figure, upwards and downwards.
  const missOf = (world: number, row: number): number => 2 * variables + 2 * (world * count + row);
  const numCols = 2 * variables + 4 * count;
  const terms = ({ variables: own, coefficients }: UsageSum, world: number, sign = 1): [number, number][] =>
    [...own].map((variable, at) => [world * variables + variable, sign * coefficients[at]!]);
  // Rows: each figure in each world, how far apart the worlds are in each count, the links in each world.
  const laid: { terms: [number, number][]; lower: number; upper: number }[] = [
    ...[0, 1].flatMap((world) =>
      sums.map((sum, row) => ({
        terms: [...terms(sum, world), [missOf(world, row), 1], [missOf(world, row) + 1, -1]] as [number, number][],
        lower: limits[row]?.[0] ?? -highs.infinity,
        upper: limits[row]?.[1] ?? highs.infinity
      }))
    ),
    ...sums.map((sum) => ({
      terms: [...terms(sum, 1), ...terms(sum, 0, -1)],
      lower: -highs.infinity,
      upper: highs.infinity
    })),
    ...[0, 1].flatMap((world) =>
      links.map((link) => ({ terms: terms(link, world), lower: 0, upper: link.isZero ? 0 : highs.infinity }))
    )
  ];
  const hidden: number[] = [];
  const ranges = rows.map(() => ({ lower: Infinity, upper: -Infinity }));
  highs.withModel(
    {
      numCols,
      numRows: laid.length,
      colLower: new Float64Array(numCols),
      colUpper: Float64Array.from({ length: numCols }, (_, column) =>
        column < 2 * variables ? LARGEST_COUNT : highs.infinity
      ),
      colCost: Float64Array.from({ length: numCols }, (_, column) => {
        const cost = column < 2 * variables ? 0 : costs[Math.floor((column - 2 * variables) / 2) % count]!;
        return Number.isFinite(cost) ? cost / largest : dear;
      }),
      rowLower: laid.map(({ lower }) => lower),
      rowUpper: laid.map(({ upper }) => upper),
      matrix: constraintMatrix(
        laid.map((row) => ({
          columns: row.terms.map(([column]) => column),
          values: row.terms.map(([, value]) => value)
        })),
        numCols
      )
    },
    (model) => {
      model.options.set({ output_flag: false, random_seed: 1 });
      const free = (row: number): void =>
        [row, count + row].forEach((own) => model.changeRowBounds(own, -highs.infinity, highs.infinity));
      const missedIn = (solution: Float64Array): number[] =>
        rows.flatMap((_, row) =>
          [0, 1].some((world) => solution[missOf(world, row)]! + solution[missOf(world, row) + 1]! > tolerance)
            ? [row]
            : []
        );
      const contradictory = solve(highs, model, 2 * variables);
      if (contradictory === null) return;
      missedIn(contradictory).forEach(free);
      const queue = rows.flatMap(({ value }, row) => (value === null ? [row] : []));
      for (let at = 0; at < queue.length; at++) {
        const target = queue[at]!;
        if (ranges[target]!.upper - ranges[target]!.lower >= policy.minimumUsageCount) continue;
        model.changeRowBounds(2 * count + target, policy.minimumUsageCount, highs.infinity);
        const worlds = solve(highs, model, 2 * variables);
        model.changeRowBounds(2 * count + target, -highs.infinity, highs.infinity);
        if (worlds === null) continue;
        const missed = missedIn(worlds);
        // What its owner has published stays, whatever it gives away.
        if (missed.some((row) => costs[row] === Infinity)) continue;
        missed.forEach(free);
        hidden.push(...missed);
        queue.push(...missed);
        for (const world of [0, 1])
          sums.forEach((sum, row) => {
            const value = terms(sum, world).reduce(
              (total, [column, coefficient]) => total + coefficient * worlds[column]!,
              0
            );
            ranges[row] = { lower: Math.min(ranges[row]!.lower, value), upper: Math.max(ranges[row]!.upper, value) };
          });
      }
    }
  );
  return hidden;
}

/** The cheapest worlds, whole ones; null where the solver finds none. */
function solve(highs: Highs, model: Model, unknowns: number): Float64Array | null {
  const columns = { kind: "range", from: 0, to: unknowns - 1 } as const;
  const run = (): Float64Array | null => {
    model.run();
    return model.getModelStatus() === OPTIMAL ? Float64Array.from(model.getSolution().colValue) : null;
  };
  const solution = run();
  if (
    solution === null ||
    solution.subarray(0, unknowns).every((value) => Math.abs(value - Math.round(value)) < tolerance)
  )
    return solution;
  model.changeColsIntegrality(columns, new Int32Array(unknowns).fill(highs.constants.variableType.integer));
  const whole = run();
  model.clearIntegrality();
  return whole;
}
