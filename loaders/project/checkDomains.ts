import type { Domains } from "./domains.js";
import { parseAgeBand } from "./parseAgeBand.js";
import type { References } from "./references.js";

/** Checks that categories are unique, districts lie in a zone, and ages are bands. */
export function checkDomains(domains: Domains, references: References): void {
  for (const domain of ["sex", "zone", "district", "age"] as const) {
    references.checkUnique(
      domain,
      domains[domain].map(({ id }) => id),
      (index) => [domain, index, "id"]
    );
  }
  const zones = domains.zone.map(({ id }) => id);
  domains.district.forEach(({ parent }, index) => {
    references.check("zone", parent ?? "", zones, ["district", index, "parent"]);
  });
  domains.age.forEach(({ id }, index) => {
    if (parseAgeBand(id) === null) references.note(["age", index, "id"], `ages are 18-24 or 65+, found "${id}"`);
  });
}
