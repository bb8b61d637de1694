import type { AgeCurve } from "./probability.js";
import { atAge, blend, withOdds } from "./probability.js";
import type { PopulationCell } from "./population.js";

/** Whom answers depend on; `drift` is in years since the end of 2023. */
export type Answerer = Pick<PopulationCell, "sex" | "age" | "zone" | "activity"> & { readonly drift: number };

interface Tick {
  readonly curve: AgeCurve;
  /** Odds ratio of women to men. */
  readonly women: number;
  /** Odds ratio of a year's passing. */
  readonly yearly: number;
  /** Whether the active tick it more, less, or neither. */
  readonly active: "more" | "less" | "neither";
}

/** Odds ratios by digital activity. */
const odds = { more: [0.4, 0.7, 1, 1.5, 2.3], less: [2.3, 1.5, 1, 0.7, 0.4], neither: [1, 1, 1, 1, 1] } as const;

const known = (curve: AgeCurve, yearly = 1.05, women = 1.05): Tick => ({ curve, women, yearly, active: "more" });
const hinders = (curve: AgeCurve, women = 1, yearly = 1): Tick => ({ curve, women, yearly, active: "less" });
const helps = (curve: AgeCurve, women = 1): Tick => ({ curve, women, yearly: 1, active: "neither" });

/** Share of those of middling activity who tick an option, men at the end of 2023, by age. */
const ticks: Readonly<Record<string, Readonly<Record<string, Tick>>>> = {
  awareness: {
    pos: known([0.3, 0.42, 0.45, 0.36, 0.24, 0.12], 1.15),
    gosuslugi_spb: known([0.7, 0.82, 0.84, 0.76, 0.6, 0.35]),
    social_media: known([0.72, 0.68, 0.55, 0.38, 0.24, 0.1]),
    our_affairs: known([0.1, 0.16, 0.22, 0.24, 0.18, 0.1]),
    our_projects: known([0.12, 0.16, 0.18, 0.15, 0.1, 0.05]),
    city_portal: known([0.28, 0.36, 0.42, 0.42, 0.34, 0.2], 1),
    city_site: known([0.3, 0.36, 0.4, 0.4, 0.34, 0.2], 0.95),
    petersburg_portal: known([0.15, 0.2, 0.24, 0.24, 0.19, 0.11], 1),
    mini_app: known([0.28, 0.26, 0.18, 0.09, 0.04, 0.015], 1.8),
    other: known([0.05, 0.06, 0.06, 0.05, 0.03, 0.02], 1)
  },
  barriers: {
    skills: hinders([0.02, 0.03, 0.08, 0.24, 0.42, 0.58], 1.15),
    complexity: hinders([0.16, 0.18, 0.22, 0.3, 0.36, 0.4]),
    device: hinders([0.02, 0.02, 0.03, 0.07, 0.14, 0.24]),
    fraud: hinders([0.1, 0.15, 0.24, 0.38, 0.46, 0.44], 1.3, 1.1),
    privacy: hinders([0.14, 0.18, 0.2, 0.22, 0.2, 0.15]),
    health: hinders([0.01, 0.01, 0.03, 0.08, 0.18, 0.38]),
    in_person: hinders([0.06, 0.07, 0.12, 0.24, 0.36, 0.44]),
    no_need: hinders([0.16, 0.1, 0.09, 0.12, 0.18, 0.26], 0.8),
    other: hinders([0.03, 0.03, 0.03, 0.03, 0.03, 0.03])
  },
  helpers: {
    children: helps([0, 0.01, 0.12, 0.42, 0.55, 0.52], 1.25),
    grandchildren: helps([0, 0, 0, 0.08, 0.24, 0.38], 1.2),
    spouse: helps([0.05, 0.14, 0.17, 0.16, 0.13, 0.06], 1.4),
    relatives: helps([0.3, 0.12, 0.08, 0.07, 0.07, 0.08], 1.1),
    friends: helps([0.26, 0.2, 0.16, 0.14, 0.11, 0.07], 1.2),
    social_worker: helps([0, 0, 0.004, 0.012, 0.03, 0.11]),
    staff: helps([0.02, 0.03, 0.06, 0.12, 0.17, 0.15]),
    support: helps([0.08, 0.11, 0.12, 0.09, 0.05, 0.03]),
    other: helps([0.02, 0.02, 0.02, 0.02, 0.02, 0.03])
  }
};

/** Probability of each real option of a select-all-that-apply item; options are ticked independently. */
export function tickProbabilities(item: string, who: Answerer): ReadonlyMap<string, number> {
  return new Map(Object.entries(ticks[item]!).map(([option, tick]) => [option, tickProbability(tick, who)]));
}

/** Probability of knowing a service. */
export function awareProbability(service: string, who: Answerer): number {
  return tickProbability(ticks["awareness"]![service]!, who);
}

function tickProbability({ curve, women, yearly, active }: Tick, who: Answerer): number {
  const ratio = odds[active][who.activity]! * (who.sex === "female" ? women : 1) * (1 + (yearly - 1) * who.drift);
  return withOdds(atAge(curve, who.age), ratio);
}

const usersAmongAware: Readonly<Record<string, number>> = {
  pos: 0.42,
  gosuslugi_spb: 0.82,
  social_media: 0.74,
  our_affairs: 0.45,
  our_projects: 0.34,
  city_portal: 0.55,
  city_site: 0.5,
  petersburg_portal: 0.4,
  mini_app: 0.52
};
const frequencies = ["daily", "weekly", "monthly", "rarely"];
const seldom = [0.02, 0.08, 0.28, 0.62];
const often: Readonly<Record<string, readonly number[]>> = { social_media: [0.5, 0.32, 0.12, 0.06] };
const oftenElsewhere = [0.1, 0.32, 0.38, 0.2];

/** Probability of each frequency of use of a service, `never` last; only those who know a service use it. */
export function useProbabilities(service: string, who: Answerer): ReadonlyMap<string, number> {
  const aware = awareProbability(service, who);
  const users = aware * withOdds(usersAmongAware[service]!, odds.more[who.activity]! * (who.age >= 65 ? 0.75 : 1));
  const share = 0.15 + 0.15 * who.activity - (who.age >= 65 ? 0.1 : 0);
  const split = blend(seldom, often[service] ?? oftenElsewhere, share);
  return new Map([...frequencies.map((id, index) => [id, users * split[index]!] as const), ["never", 1 - users]]);
}

const contentment: Readonly<Record<string, number>> = {
  pos: 0.5,
  gosuslugi_spb: 0.74,
  social_media: 0.44,
  our_affairs: 0.52,
  our_projects: 0.48,
  city_portal: 0.55,
  city_site: 0.5,
  petersburg_portal: 0.46,
  mini_app: 0.54
};
const badRatings = [0.22, 0.24, 0.28, 0.18, 0.08];
const goodRatings = [0.03, 0.06, 0.2, 0.38, 0.33];

/** Probability of the ratings 1 to 5 among users of a service. */
export function ratingProbabilities(service: string, who: Answerer): ReadonlyMap<string, number> {
  const byAge = service === "mini_app" || service === "social_media" ? -0.004 : 0.002;
  const share = contentment[service]! + byAge * (who.age - 45) + 0.06 * (who.activity - 2);
  return new Map(blend(badRatings, goodRatings, share).map((value, index) => [String(index + 1), value]));
}

const distrust = [0.05, 0.23, 0.4, 0.32];
const trust = [0.3, 0.5, 0.15, 0.05];
const trustOptions = ["fully", "rather", "rather_not", "not_at_all"];

export function trustProbabilities(who: Answerer): ReadonlyMap<string, number> {
  const share = 0.58 - 0.004 * (who.age - 45) + 0.09 * (who.activity - 2) + (who.sex === "female" ? 0.03 : 0);
  return new Map(blend(distrust, trust, share).map((value, index) => [trustOptions[index]!, value]));
}

const unsure: Readonly<Record<string, AgeCurve>> = {
  trust: [0.08, 0.07, 0.07, 0.1, 0.13, 0.18],
  barriers: [0.03, 0.03, 0.03, 0.04, 0.05, 0.07]
};
const seldomUnsure: AgeCurve = [0.015, 0.015, 0.015, 0.02, 0.03, 0.04];

/** Probability of `dont_know`, whatever the answer would have been. */
export function unsureProbability(item: string, who: Answerer): number {
  return atAge(unsure[item] ?? seldomUnsure, who.age);
}
