import { codedAgeBands } from "./codedAgeBands.js";
import { formatAgeBand, parseAgeBand, tiles } from "./parseAgeBand.js";
import type { Project } from "./project.js";
import type { References } from "./references.js";
import { sumMargin } from "./sumMargin.js";
import type { SurveyStudy } from "./surveyStudy.js";

/** Checks that a survey can be weighted: it has columns of the margins, which can be summed to its ages. */
export function checkWeighting(study: SurveyStudy, project: Omit<Project, "studies">, references: References): void {
  const { margins, ageBands } = study.weighting;
  const path = ["weighting", "age_bands"];
  checkWeightingBands(study, references);
  const weightingAges = project.domains.age.filter(({ roles }) => roles.includes("weighting")).map(({ id }) => id);
  const areKnown = ageBands.map((band, index) =>
    references.check("age to weight by", band, weightingAges, [...path, index])
  );
  if (margins.some(({ by }) => by.includes("age")) && !coverAdults(ageBands)) {
    references.note(path, `must cover 18+ once and in order, found ${ageBands.join(", ") || "nothing"}`);
  }
  margins.forEach(({ margin: id, by }, index) => {
    const entry = ["weighting", "margins", index];
    if (!references.check("margin", id, project.margins.keys(), [...entry, "margin"])) return;
    const margin = project.margins.get(id)!;
    if (margin.use === "shares_only" && by.includes("age")) {
      references.note(entry, `margin "${id}" gives shares of another population: not by age`);
    }
    for (const domain of by) {
      references.check(`domain of margin ${id}`, domain, margin.domains, [...entry, "by"]);
      if (!study.columns.some((column) => column.role === "domain" && column.domain === domain)) {
        references.note([...entry, "by"], `no column of domain ${domain} to weight by`);
      }
    }
    if (by.every((domain) => margin.domains.includes(domain)) && areKnown.every(Boolean)) {
      try {
        sumMargin(margin, by, ageBands);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        references.note(entry, error.message);
      }
    }
  });
}

/** Each age to weight by must be a union of the bands that the extract has. */
function checkWeightingBands(study: SurveyStudy, references: References): void {
  const column = study.columns.find((entry) => entry.role === "domain" && entry.domain === "age");
  if (column?.role !== "domain" || column.ages !== "bands") return;
  const bands = codedAgeBands(column.codes);
  study.weighting.ageBands.forEach((text, index) => {
    const band = parseAgeBand(text);
    if (band === null || tiles(bands, band)) return;
    references.note(
      ["weighting", "age_bands", index],
      `${text} is no union of the extract's ages ${bands.map(formatAgeBand).join(", ")}`
    );
  });
}

function coverAdults(bands: readonly string[]): boolean {
  let next: number | null = 18;
  for (const text of bands) {
    const band = parseAgeBand(text);
    if (band === null || band.from !== next) return false;
    next = band.to === null ? null : band.to + 1;
  }
  return next === null;
}
