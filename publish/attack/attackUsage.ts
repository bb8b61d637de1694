import type { Highs } from "highs";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { AttackResult, Disclosure } from "./attackResult.js";
import { consistentPart } from "./consistentPart.js";
import { type Interval, isProtected } from "./linearSystem.js";
import { separateSystems } from "./separateSystems.js";
import { ContradictionError, solveIntervals } from "./solveIntervals.js";
import { type UsageEvidence, type UsageSystem, usageSystem } from "./usageSystem.js";

/** What came of the attack on some counts. */
interface Outcome {
  readonly intervals: readonly Interval[];
  readonly setAside: readonly string[];
  readonly notAttacked: number;
}

/**
 * Plays the intruder on published usage counts, measure by measure, over all studies together. Figures that contradict
 * the others are set aside, as few as can be. Which of them are right nobody can tell, so each table of such counts is
 * attacked by itself besides.
 *
 * @param rows those of all studies: what an owner has published tells of what others hide
 */
export function attackUsage(highs: Highs, rows: readonly UsageEvidence[], policy: DisclosurePolicy): AttackResult {
  const disclosures = new Map<string, Disclosure>();
  const setAside = new Set<string>();
  let [targets, notAttacked] = [0, 0];
  const report = ({ intervals }: Outcome): void => {
    for (const { target, lower, upper, chain } of intervals) {
      const found = lower === upper ? `is ${lower}` : `lies between ${lower} and ${upper}`;
      if (!isProtected(target, lower, upper))
        disclosures.set(`${target.name} ${found}`, { study: "usage", what: target.name, found, chain });
    }
  };
  for (const group of groupBy(rows, ({ measure, unit }) => `${measure}|${unit}`)) {
    const together = attackSystem(highs, usageSystem(group, policy));
    report(together);
    targets += together.intervals.length;
    notAttacked += together.notAttacked;
    for (const name of together.setAside) setAside.add(name);
    if (together.setAside.length > 0 || together.notAttacked > 0)
      for (const own of groupBy(group, ({ study, tabulation }) => `${study}|${tabulation}`))
        report(attackSystem(highs, usageSystem(own, policy)));
  }
  return { study: "usage", targets, disclosures: [...disclosures.values()], setAside: [...setAside], notAttacked };
}

/**
 * Parts that have nothing in common are attacked one by one: where no counts give the figures of one, the others are
 * attacked.
 */
function attackSystem(highs: Highs, whole: UsageSystem): Outcome {
  const outcomes = separateSystems(whole).map((part): Outcome => {
    try {
      const { system, setAside } = consistentPart(highs, part);
      return { intervals: solveIntervals(highs, system, []), setAside, notAttacked: 0 };
    } catch (error) {
      if (!(error instanceof ContradictionError)) throw error;
      return { intervals: [], setAside: [], notAttacked: part.targets.length };
    }
  });
  return {
    intervals: outcomes.flatMap(({ intervals }) => intervals),
    setAside: outcomes.flatMap(({ setAside }) => setAside),
    notAttacked: outcomes.reduce((sum, { notAttacked }) => sum + notAttacked, 0)
  };
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()];
}
