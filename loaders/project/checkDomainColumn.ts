import { codedAgeBands } from "./codedAgeBands.js";
import { formatAgeBand, overlaps, parseAgeBand, tiles } from "./parseAgeBand.js";
import type { Project } from "./project.js";
import type { References } from "./references.js";
import type { SurveyColumn } from "./surveyColumn.js";
import type { Path } from "./yamlFile.js";

type DomainColumn = Extract<SurveyColumn, { role: "domain" }>;

/** Checks that the codes of sex, age or district are categories of the reporting domains. */
export function checkDomainColumn(
  column: DomainColumn,
  project: Omit<Project, "studies">,
  path: Path,
  references: References
): void {
  if (column.domain === "age") return checkAges(column, project, path, references);
  if (column.range !== null || column.ages !== "years") references.note(path, "only ages have ages and a range");
  const known = project.domains[column.domain].map(({ id }) => id);
  for (const [raw, category] of Object.entries(column.codes)) {
    references.check(column.domain, category, known, [...path, "codes", raw]);
  }
}

/** Bands are never cut: at least one reporting category besides that of all adults must be a union of them. */
function checkAges(
  { ages, range, codes }: DomainColumn,
  project: Omit<Project, "studies">,
  path: Path,
  references: References
): void {
  if (ages !== "bands") {
    if (range === null) references.note(path, "a column of age needs a range of years");
    return;
  }
  if (range !== null) references.note([...path, "range"], "ages in bands have no range");
  for (const [raw, band] of Object.entries(codes)) {
    if (parseAgeBand(band) === null) references.note([...path, "codes", raw], `ages are 18-24 or 65+, found "${band}"`);
  }
  const bands = codedAgeBands(codes);
  for (const [index, band] of bands.entries()) {
    const other = bands.slice(index + 1).find((later) => overlaps(band, later));
    if (other) references.note([...path, "codes"], `ages ${formatAgeBand(band)} and ${formatAgeBand(other)} overlap`);
  }
  const reported = project.domains.age.filter(({ roles }) => !roles.includes("all"));
  if (!reported.some((category) => tiles(bands, category))) {
    references.note(
      [...path, "codes"],
      `no reporting age is a union of ${bands.map(formatAgeBand).join(", ")}: bands are never cut; add such an age to data/domains.yaml, or drop the column`
    );
  }
}
