import type { Domains } from "../project/domains.js";
import type { DomainKey } from "./surveyLayout.js";

/**
 * What is lost by hiding a domain's figure: its respondents, times what its age is worth to a report on older people.
 */
export function domainCost({ sex, age, area }: DomainKey, base: number, domains: Domains): number {
  const headline = sex === "all" && area === "all" ? 3 : 1;
  return headline * ageWorth(age, domains) * (base + 5);
}

/**
 * Older groups are the report's subject, the oldest most of all; everybody stands for what the others are held against.
 */
function ageWorth(age: string, domains: Domains): number {
  if (age === "all") return 2;
  const older = domains.age.filter(({ roles }) => roles.includes("older")).sort((a, b) => a.from - b.from);
  const position = older.findIndex(({ id }) => id === age);
  if (position < 0) return 1;
  return position === older.length - 1 ? 4 : 3;
}
