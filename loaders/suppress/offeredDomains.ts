import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { Domains } from "../project/domains.js";
import type { Item } from "../project/item.js";
import type { Measure } from "../tabulate/cellVariables.js";
import type { DomainKey } from "./surveyLayout.js";

/** Whether a domain is tabulated at all: in parts of the city only the groups of ages that the policy names. */
export function isTabulated({ age, area }: DomainKey, domains: Domains, { agesInParts }: DisclosurePolicy): boolean {
  if (area === "all" || age === "all") return true;
  return domains.age.find(({ id }) => id === age)!.roles.some((role) => agesInParts.includes(role));
}

/** Whether a figure is offered in a domain: of some batteries only a summary is, but for the city and both sexes. */
export function isOffered(
  { battery }: Item,
  option: string,
  measure: Measure,
  { sex, area }: DomainKey,
  { summaryOptions }: DisclosurePolicy
): boolean {
  const summary = summaryOptions.find((entry) => entry.battery === battery);
  return measure !== "share" || !summary || summary.options.includes(option) || (sex === "all" && area === "all");
}

/**
 * Levels of places (zones, zones by sex, districts) in which too many groups stay below the minimum base for the level
 * to be worth offering. The city as a whole always is.
 *
 * @param baseOf respondents of a domain
 */
export function withheldLevels(
  reported: readonly DomainKey[],
  baseOf: (domain: DomainKey) => number,
  domains: Domains,
  { minimumBase, minimumLevelShare }: DisclosurePolicy
): Set<string> {
  const levels = new Map<string, { groups: number; reached: number }>();
  for (const domain of reported) {
    if (domain.area === "all") continue;
    const level = levels.get(levelOf(domain, domains)) ?? { groups: 0, reached: 0 };
    level.groups += 1;
    level.reached += Number(baseOf(domain) >= minimumBase);
    levels.set(levelOf(domain, domains), level);
  }
  return new Set(
    [...levels].filter(([, { groups, reached }]) => reached < minimumLevelShare * groups).map(([level]) => level)
  );
}

/** `zone`, `zone by sex`, `district`, `district by sex`; `city` and `city by sex` for the whole. */
export function levelOf({ sex, area }: DomainKey, domains: Domains): string {
  const place = area === "all" ? "city" : domains.zone.some(({ id }) => id === area) ? "zone" : "district";
  return sex === "all" ? place : `${place} by sex`;
}
