import type { Margin } from "../../src/statistics/margin.js";

/** Category of rows whose value is withheld; no category of a domain is called so. */
export const WITHHELD = "withheld";

/**
 * Gives rows without a value a category of their own, so that they stay in the sample. Nothing is known of their share
 * of the population: its target is their share of the sample, and the other targets share the rest as before.
 */
export function keepWithheld(margin: Margin): Margin {
  const withheld = margin.codes.filter((code) => code < 0).length;
  if (withheld === 0) return margin;
  const share = withheld / margin.codes.length;
  const total = margin.targets.reduce((sum, target) => sum + target, 0);
  return {
    name: margin.name,
    categories: [...margin.categories, WITHHELD],
    codes: margin.codes.map((code) => (code < 0 ? margin.categories.length : code)),
    targets: Float64Array.from([...margin.targets.map((target) => target * (1 - share)), total * share])
  };
}
