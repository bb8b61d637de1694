import type { Item } from "../project/item.js";
import type { Answerer } from "./behaviour.js";
import {
  ratingProbabilities,
  tickProbabilities,
  trustProbabilities,
  unsureProbability,
  useProbabilities
} from "./behaviour.js";

/** How one kind of adult answers an item. */
export interface AnswerModel {
  /** Probability of being asked. */
  readonly asked: number;
  /** Probability of `dont_know` among those asked. */
  readonly unsure: number;
  /** Probability of each option among those who answer. */
  readonly options: ReadonlyMap<string, number>;
}

/** Throws a RangeError for an item that the model has no answers for. */
export function answerModel(item: Item, who: Answerer): AnswerModel {
  const unsure = unsureProbability(item.id, who);
  if (item.type === "multiple") {
    const ticks = tickProbabilities(item.id, who);
    const none = [...ticks.values()].reduce((product, probability) => product * (1 - probability), 1);
    return { asked: 1, unsure, options: new Map([...ticks, ["none", none]]) };
  }
  if (item.id === "trust") return { asked: 1, unsure, options: trustProbabilities(who) };
  if (item.battery === "use") return { asked: 1, unsure, options: useProbabilities(item.object!, who) };
  if (item.battery === "rating") {
    // Whoever is not sure how often is not asked to rate.
    const users = 1 - useProbabilities(item.object!, who).get("never")!;
    const asked = users * (1 - unsureProbability(`use_${item.object!}`, who));
    return { asked, unsure, options: ratingProbabilities(item.object!, who) };
  }
  throw new RangeError(`no synthetic answers for item ${item.id}`);
}
