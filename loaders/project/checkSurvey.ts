import { parseAgeBand } from "./parseAgeBand.js";
import type { DisclosurePolicy, Item, Project, SurveyColumn, SurveyStudy } from "./project.js";
import type { References } from "./references.js";
import { sumMargin } from "./sumMargin.js";
import type { Path } from "./yamlFile.js";

type ItemColumn = Extract<SurveyColumn, { role: "item" }>;

/** Checks what the codebook of a survey takes from the item bank, the domains, the margins and the policy. */
export function checkSurvey(study: SurveyStudy, project: Omit<Project, "studies">, references: References): void {
  checkHeaders(study, references);
  study.columns.forEach((column, index) => {
    const path = ["columns", index];
    if (column.role === "item") checkItem(column, study, project.items, path, references);
    if (column.role === "domain") checkDomain(column, project, path, references);
  });
  if (study.fieldwork.from > study.fieldwork.to) {
    references.note(["fieldwork"], `from ${study.fieldwork.from} is after to ${study.fieldwork.to}`);
  }
  checkWeighting(study, project, references);
  checkRules(study, references);
  checkPolicy(study.policy, project.policy, references);
}

function checkHeaders(study: SurveyStudy, references: References): void {
  const headers: { name: string; path: Path }[] = study.columns.flatMap((column, index) =>
    column.role === "item" && column.layout === "columns"
      ? Object.keys(column.columns).map((name) => ({ name, path: ["columns", index, "columns", name] }))
      : [{ name: column.column, path: ["columns", index, "column"] }]);
  references.checkUnique("column", headers.map(({ name }) => name), (index) => headers[index]!.path);

  const items = study.columns.flatMap((column, index) => (column.role === "item" ? [{ id: column.item, index }] : []));
  references.checkUnique("item", items.map(({ id }) => id), (position) => ["columns", items[position]!.index]);
  for (const role of ["pseudonym", "date"] as const) {
    const count = study.columns.filter((column) => column.role === role).length;
    if (count > 1) references.note(["columns"], `one column of role ${role}, found ${count}`);
  }
}

function checkItem(
function checkRules(study: SurveyStudy, references: References): void {
  const headers = study.columns.flatMap((column) =>
    column.role === "item" && column.layout === "columns" ? Object.keys(column.columns) : [column.column]);
  const items = study.columns.flatMap((column) => (column.role === "item" ? [column.item] : []));
  study.rules.forEach((rule, index) => {
    const path = ["rules", index];
    const named = "columns" in rule ? rule.columns : rule.column === null ? [] : [rule.column];
    for (const name of named) references.check("column", name, headers, path);
    if ("item" in rule && rule.item !== null) references.check("item of this study", rule.item, items, [...path, "item"]);
    if (rule.rule === "range" && rule.from === null && rule.to === null) references.note(path, "give from, to, or both");
    if (rule.rule !== "sum") return;
    if ((rule.total === null) === (rule.equals === null)) references.note(path, "give either total or equals");
    if (rule.total !== null) references.check("column", rule.total, headers, [...path, "total"]);
  });
}

function namesOf(columns: Codes | readonly string[]): readonly string[] {
  return Array.isArray(columns) ? (columns as readonly string[]) : Object.keys(columns);
}

  column: ItemColumn, study: SurveyStudy, items: ReadonlyMap<string, Item>, path: Path, references: References
): void {
  if (!references.check("item", column.item, items.keys(), [...path, "item"])) return;
  const item = items.get(column.item)!;
  if ((item.type === "multiple") !== (column.layout !== "single")) {
    references.note([...path, "layout"], `item ${item.id} is ${item.type}, found layout "${column.layout}"`);
  }
  const options = item.options.map(({ id }) => id);
  const [key, map] = column.layout === "columns" ? ["columns", column.columns] : ["codes", column.codes];
  for (const [raw, option] of Object.entries(map)) {
    references.check(`option of ${item.id}`, option, options, [...path, key, raw]);
  }
  for (const raw of Object.keys(column.missing)) {
    const isAnswer = column.layout === "columns" ? column.ticked.includes(raw) : raw in column.codes;
    if (isAnswer) references.note([...path, "missing", raw], `"${raw}" is both an answer and missing`);
  }
  if (column.askedIf) checkRouting(column.askedIf, column.item, study, items, [...path, "asked_if"], references);
}

function checkRouting(
  askedIf: NonNullable<ItemColumn["askedIf"]>, item: string, study: SurveyStudy, items: ReadonlyMap<string, Item>,
  path: Path, references: References
): void {
  const asked = study.columns.flatMap((column) => (column.role === "item" ? [column.item] : []));
  if (!references.check("item of this study", askedIf.item, asked, [...path, "item"])) return;
  if (asked.indexOf(askedIf.item) >= asked.indexOf(item)) {
    references.note([...path, "item"], `item "${askedIf.item}" must come before "${item}"`);
  }
  const options = items.get(askedIf.item)?.options.map(({ id }) => id) ?? [];
  for (const option of askedIf.options) {
    references.check(`option of ${askedIf.item}`, option, options, [...path, "options"]);
  }
}

function checkDomain(
  column: Extract<SurveyColumn, { role: "domain" }>, project: Omit<Project, "studies">, path: Path,
  references: References
): void {
  if (column.domain === "age") {
    if (column.range === null) references.note(path, "a column of age needs a range of years");
    return;
  }
  if (column.range !== null) references.note(path, "only ages have a range");
  const known = project.domains[column.domain].map(({ id }) => id);
  for (const [raw, category] of Object.entries(column.codes)) {
    references.check(column.domain, category, known, [...path, "codes", raw]);
  }
}

function checkWeighting(study: SurveyStudy, project: Omit<Project, "studies">, references: References): void {
  const { margins, ageBands } = study.weighting;
  const path = ["weighting", "age_bands"];
  const weightingAges = project.domains.age.filter(({ roles }) => roles.includes("weighting")).map(({ id }) => id);
  const areKnown = ageBands.map(
    (band, index) => references.check("age to weight by", band, weightingAges, [...path, index]));
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

function coverAdults(bands: readonly string[]): boolean {
  let next: number | null = 18;
  for (const text of bands) {
    const band = parseAgeBand(text);
    if (band === null || band.from !== next) return false;
    next = band.to === null ? null : band.to + 1;
  }
  return next === null;
}

/** Whether a threshold is stricter when it is larger. */
const stricterWhenLarger: Readonly<Record<Exclude<keyof DisclosurePolicy, "quasiIdentifiers">, boolean>> = {
  minimumBase: true,
  minimumEffectiveBase: true,
  maximumIntervalWidth: false,
  reliableIntervalWidth: false,
  maximumRelativeWidth: false,
  minimumDegreesOfFreedom: true,
  minimumUsageCount: true
};

function checkPolicy(own: Partial<DisclosurePolicy>, common: DisclosurePolicy, references: References): void {
  for (const [name, larger] of Object.entries(stricterWhenLarger)) {
    const key = name as keyof typeof stricterWhenLarger;
    const value = own[key];
    if (value === undefined || value === common[key] || value > common[key] === larger) continue;
    const yamlKey = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    references.note(["policy", yamlKey], `looser than data/disclosure.yaml: ${common[key]} there, found ${value}`);
  }
  const dropped = own.quasiIdentifiers && common.quasiIdentifiers.filter((id) => !own.quasiIdentifiers!.includes(id));
  if (dropped && dropped.length > 0) references.note(["policy", "quasi_identifiers"], `without ${dropped.join(", ")}`);
}
