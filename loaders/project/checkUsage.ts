import { codedAgeBands } from "./codedAgeBands.js";
import type { Codes } from "./codes.js";
import { formatAgeBand, overlaps, parseAgeBand } from "./parseAgeBand.js";
import type { Project } from "./project.js";
import type { References } from "./references.js";
import type { UsageStudy } from "./usageStudy.js";
import type { UsageTable } from "./usageTable.js";
import type { Path } from "./yamlFile.js";

/** Checks what the codebook of a usage extract takes from domains and margins, and that its tables make sense. */
export function checkUsage(study: UsageStudy, project: Omit<Project, "studies">, references: References): void {
  if (study.population !== null) {
    references.check("margin", study.population.margin, project.margins.keys(), ["population", "margin"]);
  }
  if (study.period !== null && study.period.from > study.period.to) {
    references.note(["period"], `from ${study.period.from} is after to ${study.period.to}`);
  }
  references.checkUnique(
    "table",
    study.tables.map(({ table }) => table),
    (index) => ["tables", index, "table"]
  );
  study.tables.forEach((table, index) => checkTable(table, project, ["tables", index], references));
}

function checkTable(table: UsageTable, project: Omit<Project, "studies">, path: Path, references: References): void {
  const { dimensions, across, measureColumn, measures } = table;
  if ((measureColumn === null) !== (table.valueColumn === null)) {
    references.note(path, "measure_column and value_column go together");
  }
  if ((dimensions.length === 0 && across === null) === (measureColumn === null)) {
    references.note(path, "a table has either a dimension or a measure_column");
  }
  if (table.percentColumn !== null && measures.length > 1) {
    references.note([...path, "percent_column"], `percentages of one measure, found ${measures.length} measures`);
  }
  if (across !== null && measures.length > 1) references.note([...path, "across"], "columns across hold one measure");
  measures.forEach(({ column }, index) => {
    if ((column === null) === (across === null)) {
      references.note(
        [...path, "measures", index],
        across === null ? '"column" is missing' : "columns are across: no column"
      );
    }
  });
  references.checkUnique(
    "domain",
    dimensions.map(({ domain }) => domain),
    () => [...path, "dimensions"]
  );
  for (const { domain, codes } of dimensions) checkCodes(domain, codes, ["all"], project, path, references);
  if (across !== null)
    checkCodes(across.domain, across.columns, ["all", "unknown"], project, [...path, "across"], references);
}

/** Bands are added up, so that no year of age may be in two of them. */
function checkOverlap(codes: Codes, path: Path, references: References): void {
  const bands = codedAgeBands(codes);
  for (const [index, band] of bands.entries()) {
    const other = bands.slice(index + 1).find((later) => overlaps(band, later));
    if (other)
      references.note(
        [...path, "codes"],
        `ages ${formatAgeBand(band)} and ${formatAgeBand(other)} overlap: they cannot be added up`
      );
  }
}

/** Ages may be any band: what the reporting domains do not have is shown as the source has it. */
function checkCodes(
  domain: "sex" | "age",
  codes: Codes,
  others: readonly string[],
  project: Omit<Project, "studies">,
  path: Path,
  references: References
): void {
  const sexes = project.domains.sex.map(({ id }) => id);
  for (const [raw, category] of Object.entries(codes)) {
    if (others.includes(category) || (domain === "age" && parseAgeBand(category) !== null)) continue;
    const known = domain === "sex" ? sexes : project.domains.age.map(({ id }) => id);
    references.check(domain, category, [...known, ...others], [...path, "codes", raw]);
  }
  if (domain === "age") checkOverlap(codes, path, references);
}
