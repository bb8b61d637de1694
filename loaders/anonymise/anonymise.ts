import { isWithin, parseAgeBand } from "../project/parseAgeBand.js";
import type { Project } from "../project/project.js";
import type { DomainColumn, Respondents } from "../survey/respondents.js";
import { bandOfYears, releasedAgeBands } from "./ageBands.js";

/**
 * Leaves of every respondent only what may be tabulated: age in years becomes a released band, the district gains its
 * zone. Weights are made after this stage, so that none can tell what was coarsened here.
 */
export function anonymise(respondents: Respondents, project: Project): Respondents {
  const domains = new Map(respondents.domains).set("age", releasedAge(respondents, project));
  const district = domains.get("district");
  if (district) domains.set("zone", zoneOf(district, project));
  return { ...respondents, years: null, domains };
}

function releasedAge({ years, domains }: Respondents, project: Project): DomainColumn {
  if (years !== null) {
    const bands = releasedAgeBands(project.domains);
    return {
      categories: bands.map(({ id }) => id),
      codes: Int32Array.from(years, (value) => bandOfYears(value, bands))
    };
  }
  const { categories, codes } = domains.get("age")!;
  const received = categories.map((category) => parseAgeBand(category)!);
  const bands = releasedAgeBands(project.domains, received);
  const released = received.map((band) => bands.findIndex((outer) => isWithin(band, outer)));
  return { categories: bands.map(({ id }) => id), codes: codes.map((code) => (code < 0 ? -1 : released[code]!)) };
}

function zoneOf(district: DomainColumn, { domains }: Project): DomainColumn {
  const zones = domains.zone.map(({ id }) => id);
  const parents = district.categories.map((id) =>
    zones.indexOf(domains.district.find((category) => category.id === id)!.parent ?? "")
  );
  return { categories: zones, codes: district.codes.map((code) => (code < 0 ? -1 : parents[code]!)) };
}
