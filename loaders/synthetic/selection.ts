import type { AgeCurve } from "./probability.js";
import { atAge } from "./probability.js";
import type { PopulationCell } from "./population.js";
import type { Wave } from "./wave.js";

interface Selection {
  /** Men of middling activity, relative to the likeliest age. */
  readonly byAge: AgeCurve;
  readonly women: number;
  readonly byActivity: readonly number[];
  readonly byZone: Readonly<Record<string, number>>;
}

/**
 * Who answers an opt-in online poll: hardly anyone older, women more than men, and at every age those who are online
 * most. Weighting to sex, age and district mends the first two; no weighting sees the third.
 */
const selections: Readonly<Record<Wave["selection"], Selection>> = {
  pos: {
    byAge: [0.42, 0.92, 1, 0.52, 0.19, 0.03],
    women: 1.35,
    byActivity: [0.45, 0.7, 1, 1.3, 1.6],
    byZone: { centre: 1.1, north: 1, south: 1, suburbs: 0.85 }
  },
  ekp: {
    byAge: [0.3, 0.8, 1, 0.6, 0.16, 0.03],
    women: 1.7,
    byActivity: [0.55, 0.8, 1, 1.2, 1.35],
    byZone: { centre: 1.15, north: 1.05, south: 1, suburbs: 0.75 }
  }
};

/** Propensity of an adult to answer, relative to others. */
export function propensity(selection: Wave["selection"], { sex, age, zone, activity }: PopulationCell): number {
  const { byAge, women, byActivity, byZone } = selections[selection];
  return atAge(byAge, age) * (sex === "female" ? women : 1) * byActivity[activity]! * byZone[zone]!;
}
