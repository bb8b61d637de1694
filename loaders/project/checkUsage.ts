import type { Project, UsageStudy, UsageTable } from "./project.js";
import type { References } from "./references.js";
import type { Path } from "./yamlFile.js";

/** Checks what the codebook of a usage extract takes from domains and margins, and that its tables make sense. */
export function checkUsage(study: UsageStudy, project: Omit<Project, "studies">, references: References): void {
  if (study.population !== null) {
    references.check("margin", study.population.margin, project.margins.keys(), ["population", "margin"]);
  }
  if (study.period !== null && study.period.from > study.period.to) {
    references.note(["period"], `from ${study.period.from} is after to ${study.period.to}`);
  }
  references.checkUnique("table", study.tables.map(({ table }) => table), (index) => ["tables", index, "table"]);
  study.tables.forEach((table, index) => checkTable(table, project, ["tables", index], references));
}

function checkTable(table: UsageTable, project: Omit<Project, "studies">, path: Path, references: References): void {
  if ((table.measureColumn === null) !== (table.valueColumn === null)) {
    references.note(path, "measure_column and value_column go together");
  }
  if ((table.dimension === null) === (table.measureColumn === null)) {
    references.note(path, "a table has either a dimension or a measure_column");
  }
  if (table.percentColumn !== null && table.measures.length > 1) {
    references.note([...path, "percent_column"], `percentages of one measure, found ${table.measures.length} measures`);
  }
  if (table.dimension === null) return;
  const known = project.domains[table.dimension.domain].map(({ id }) => id);
  for (const [raw, category] of Object.entries(table.codes)) {
    references.check(table.dimension.domain, category, known, [...path, "codes", raw]);
  }
}
