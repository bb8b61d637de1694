import type { CollapseStep, CollapsedMargin } from "../../src/statistics/collapseMargin.js";
import { collapseMargin } from "../../src/statistics/collapseMargin.js";
import type { Margin } from "../../src/statistics/margin.js";

/**
 * Joins margin categories with fewer than `minimumBase` respondents to a neighbour within their group: age bands of
 * one sex, districts of one zone. Of two neighbours the one with fewer respondents is taken, so that the large
 * categories, which the margin controls best, stay as they are.
 *
 * @param groups categories that may be joined, neighbours side by side; `adjacent` allows only those
 * @throws WeightingRefusal naming the categories that stay thin
 */
export function joinThin(
  margin: Margin,
  groups: readonly (readonly string[])[],
  adjacent: boolean,
  minimumBase: number
): CollapsedMargin {
  const bases = new Map(margin.categories.map((category) => [category, 0]));
  for (const code of margin.codes) bases.set(margin.categories[code]!, bases.get(margin.categories[code]!)! + 1);
  const steps = groups.flatMap((group) => joinGroup(group, bases, adjacent, minimumBase));
  return collapseMargin(margin, steps, minimumBase);
}

function joinGroup(
  group: readonly string[],
  bases: Map<string, number>,
  adjacent: boolean,
  minimumBase: number
): CollapseStep[] {
  const current = [...group];
  const steps: CollapseStep[] = [];
  for (;;) {
    const thin = current.findIndex((category) => bases.get(category)! < minimumBase);
    if (thin < 0 || current.length < 2) return steps;
    const candidates = adjacent ? [thin - 1, thin + 1] : current.map((_, index) => index);
    const partner = candidates
      .filter((index) => index !== thin && index >= 0 && index < current.length)
      .reduce((best, index) => (bases.get(current[index]!)! < bases.get(current[best]!)! ? index : best));
    const [first, second] = thin < partner ? [thin, partner] : [partner, thin];
    const merge = [current[first]!, current[second]!];
    const into = merge.join(" + ");
    bases.set(into, bases.get(merge[0]!)! + bases.get(merge[1]!)!);
    steps.push({ merge, into });
    current.splice(second, 1);
    current[first] = into;
  }
}
