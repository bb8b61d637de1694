import type { Margin } from "./margin.js";
import { marginBases } from "./margin.js";
import { WeightingRefusal } from "./weightingRefusal.js";

/** Categories that may be joined, and the label of what they become. */
export interface CollapseStep {
  merge: readonly string[];
  into: string;
}

export interface CollapsedMargin {
  margin: Margin;
  /** Steps that were needed, in order. */
  applied: CollapseStep[];
}

/**
 * Joins thin and empty categories by a declared order: each step is taken only while one of its categories has a
 * target and fewer than `minimumBase` respondents. A later step may name the result of an earlier one.
 *
 * @throws WeightingRefusal naming the categories still thin after the last step
 */
export function collapseMargin(margin: Margin, order: readonly CollapseStep[], minimumBase: number): CollapsedMargin {
  let current = margin;
  const applied: CollapseStep[] = [];
  for (const step of order) {
    const present = step.merge.filter((category) => current.categories.includes(category));
    const thin = thinCategories(current, minimumBase);
    if (present.length < 2 || !present.some((category) => thin.includes(category))) continue;
    current = join(current, present, step.into);
    applied.push(step);
  }
  const bases = marginBases(current);
  const left = thinCategories(current, minimumBase);
  if (left.length > 0)
    throw new WeightingRefusal(
      "thin_category",
      `fewer than ${minimumBase} respondents after every declared step`,
      left.map((category) => {
        const index = current.categories.indexOf(category);
        return { margin: margin.name, category, base: bases[index]!, target: current.targets[index]! };
      })
    );
  return { margin: current, applied };
}

function thinCategories(margin: Margin, minimumBase: number): string[] {
  const bases = marginBases(margin);
  return margin.categories.filter((_, index) => margin.targets[index]! > 0 && bases[index]! < minimumBase);
}

/** The joined category takes the place of the first that it is made of. */
function join(margin: Margin, merge: readonly string[], into: string): Margin {
  const merged = margin.categories.map((category) => (merge.includes(category) ? into : category));
  const categories = [...new Set(merged)];
  const targets = new Float64Array(categories.length);
  const newCode = merged.map((category) => categories.indexOf(category));
  newCode.forEach((code, old) => (targets[code]! += margin.targets[old]!));
  return { name: margin.name, categories, targets, codes: margin.codes.map((code) => newCode[code]!) };
}
