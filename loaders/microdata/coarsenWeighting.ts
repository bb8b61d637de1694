import type { Margin } from "../project/margin.js";
import { formatAgeBand, parseAgeBand } from "../project/parseAgeBand.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Respondents } from "../survey/respondents.js";

/**
 * The same weighting by what is released alone: margins of ages are summed to released bands, of districts to zones
 * where those are what is left, and margins by something that is not released are left out. So no weight can tell what
 * was coarsened.
 */
export function coarsenWeighting(
  { domains }: Respondents,
  study: SurveyStudy,
  project: Project
): { study: SurveyStudy; project: Project } {
  const areZones = domains.has("zone") && !domains.has("district");
  const released = (domain: string): string | null =>
    domain === "district" && areZones ? "zone" : domains.has(domain) ? domain : null;
  const margins = study.weighting.margins.flatMap(({ margin, by }) => {
    const kept = by.map(released).filter((domain) => domain !== null);
    return kept.length === 0 ? [] : [{ margin, by: kept }];
  });
  const ageBands = joinBands(study.weighting.ageBands, domains.get("age")?.categories ?? []);
  return {
    study: { ...study, weighting: { ...study.weighting, margins, ageBands } },
    project: areZones
      ? { ...project, margins: new Map([...project.margins].map(([id, margin]) => [id, byZone(margin, project)])) }
      : project
  };
}

/** Bands that end where both the bands to weight by and those released end. */
function joinBands(weighting: readonly string[], released: readonly string[]): string[] {
  const starts = new Set(released.map((band) => parseAgeBand(band)!.from));
  const joined: { from: number; to: number | null }[] = [];
  for (const { from, to } of weighting.map((band) => parseAgeBand(band)!)) {
    if (joined.length === 0 || starts.has(from)) joined.push({ from, to });
    else joined[joined.length - 1]!.to = to;
  }
  return joined.map(formatAgeBand);
}

function byZone(margin: Margin, { domains }: Project): Margin {
  const at = margin.domains.indexOf("district");
  if (at < 0) return margin;
  const zoneOf = new Map(domains.district.map(({ id, parent }) => [id, parent ?? ""]));
  return {
    ...margin,
    domains: margin.domains.with(at, "zone"),
    cells: margin.cells.map((cell) => ({
      ...cell,
      categories: cell.categories.with(at, zoneOf.get(cell.categories[at]!)!)
    }))
  };
}
