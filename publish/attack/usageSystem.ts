import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { LARGEST_COUNT, printedLimits } from "../../loaders/usage/printedLimits.js";
import { type CountedUsage, usageSums } from "../../loaders/usage/usageSums.js";
import type { Equation, LinearSystem } from "./linearSystem.js";

/** A row of the published table `usage`, as far as an intruder reads it. */
export interface UsageEvidence extends CountedUsage {
  readonly measure: string;
  readonly value: number | null;
  readonly bound: string;
}

/** The system of an intruder, of whose equations the first so many are published figures. */
export interface UsageSystem extends LinearSystem {
  readonly figures: number;
}

/**
 * The system of an intruder who adds up and subtracts counts of one measure. Unknown are the counts of the finest
 * kinds.
 */
export function usageSystem(rows: readonly UsageEvidence[], policy: DisclosurePolicy): UsageSystem {
  const { variables, sums, links } = usageSums(rows);
  const laid = rows.map((row, at) => ({ row, name: nameOf(row), terms: sums[at]! }));
  const figures = laid.flatMap(({ row: { value, ...row }, name, terms }): Equation[] => {
    if (value === null) return [];
    const [lower, upper] = printedLimits({ ...row, value }, rows, policy);
    return [{ name: `${name} (${value})`, ...terms, lower, upper }];
  });
  const targets = laid
    .filter(({ row }) => row.value === null)
    .map(({ name, terms }) => ({ name, ...terms, offset: 0, width: policy.minimumUsageCount, most: Infinity }));
  return {
    variables,
    bounds: new Float64Array(variables).fill(LARGEST_COUNT),
    targets,
    neighbourhoods: [],
    figures: figures.length,
    equations: [
      ...figures,
      ...links.map(({ isZero, ...link }): Equation => ({ ...link, lower: 0, upper: isZero ? 0 : Infinity }))
    ]
  };
}

function nameOf({ study, tabulation, service, measure, sex, age, from, to }: UsageEvidence): string {
  const period = from === null ? [] : [`${from} to ${to}`];
  return [
    `${study} (${tabulation}): ${measure} of ${service}`,
    sex === "all" ? "both sexes" : sex,
    age === "all" ? "all ages" : age,
    ...period
  ].join(", ");
}
