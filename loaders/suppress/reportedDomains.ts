import type { LaidMargin } from "../weigh/layMargin.js";
import type { DomainKey } from "./surveyLayout.js";

/** Domains whose bases are printed beside the population: categories of the weighting margins and of their sides. */
export function reportedDomains(margins: readonly LaidMargin[]): DomainKey[] {
  return margins.flatMap(({ domains, margin }) =>
    margin.categories.flatMap((category) => {
      const parts = category.split("|");
      const sides = domains.map((_, side) => [side]);
      return [...(domains.length > 1 ? sides : []), domains.map((_, side) => side)].map((kept): DomainKey => {
        const of = (domain: string): string => {
          const side = kept.find((at) => domains[at] === domain);
          return side === undefined ? "all" : parts[side]!;
        };
        return { sex: of("sex"), age: of("age"), area: of("district") === "all" ? of("zone") : of("district") };
      });
    })
  );
}
