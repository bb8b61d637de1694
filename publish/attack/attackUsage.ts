import type { Highs } from "highs";
import type { DisclosurePolicy } from "../../loaders/project/project.js";
import type { AttackResult, Disclosure } from "./attackSurvey.js";
import { type Interval, type LinearSystem, isProtected } from "./linearSystem.js";
import { ContradictionError, solveIntervals } from "./solveIntervals.js";
import { type UsageEvidence, usageSystem } from "./usageSystem.js";

/**
 * Plays the intruder on published usage counts, measure by measure, over all studies together. Where counts of different
 * tabulations contradict one another, they cannot be added up, and each is attacked by itself.
 *
 * @param rows those of studies whose owner has not published the counts
 */
export function attackUsage(highs: Highs, rows: readonly UsageEvidence[], policy: DisclosurePolicy): AttackResult {
  const groups = groupBy(rows, ({ measure, unit }) => `${measure}|${unit}`);
  const intervals = groups.flatMap((group) => {
    try {
      return solveIntervals(highs, usageSystem(group, policy), []);
    } catch (error) {
      if (!(error instanceof ContradictionError)) throw error;
      return groupBy(group, ({ study, tabulation }) => `${study}|${tabulation}`)
        .flatMap((own) => attackAlone(highs, usageSystem(own, policy)));
    }
  });
  const disclosures = intervals.filter(({ target, lower, upper }) => !isProtected(target, lower, upper))
    .map(({ target, lower, upper, chain }): Disclosure =>
      ({ study: "usage", what: target.name, found: lower === upper ? `is ${lower}` : `lies between ${lower} and ${upper}`, chain }));
  return { study: "usage", targets: intervals.length, disclosures };
}

/** Counts of one table that contradict one another are errors of their source: no sum of them tells anything. */
function attackAlone(highs: Highs, system: LinearSystem): Interval[] {
  try {
    return solveIntervals(highs, system, []);
  } catch (error) {
    if (error instanceof ContradictionError) return [];
    throw error;
  }
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()];
}
