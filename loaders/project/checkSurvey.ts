import { checkPolicy } from "./checkPolicy.js";
import type { Codes } from "./codes.js";
import { columnHeaders } from "./columnHeaders.js";
import type { Item } from "./item.js";
import { missingKinds } from "./missingKinds.js";
import type { AgeBand } from "./parseAgeBand.js";
import { formatAgeBand, overlaps, parseAgeBand, tiles } from "./parseAgeBand.js";
import type { Project } from "./project.js";
import type { References } from "./references.js";
import { sumMargin } from "./sumMargin.js";
import type { SurveyColumn } from "./surveyColumn.js";
import type { SurveyStudy } from "./surveyStudy.js";
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
  checkRules(study, references);
  checkWeighting(study, project, references);
  checkPolicy(study.policy, project.policy, references);
  checkMicrodata(study, project, references);
}

function checkHeaders(study: SurveyStudy, references: References): void {
  const headers = study.columns.flatMap((column, index) =>
    columnHeaders(column).map((name) => ({
      name,
      path:
        column.role === "item" && column.layout === "columns" ? ["columns", index, "columns", name] : ["columns", index]
    }))
  );
  references.checkUnique(
    "column",
    headers.map(({ name }) => name),
    (index) => headers[index]!.path
  );

  const items = study.columns.flatMap((column, index) => (column.role === "item" ? [{ id: column.item, index }] : []));
  references.checkUnique(
    "item",
    items.map(({ id }) => id),
    (position) => ["columns", items[position]!.index]
  );
  for (const role of ["pseudonym", "date"] as const) {
    const count = study.columns.filter((column) => column.role === role).length;
    if (count > 1) references.note(["columns"], `one column of role ${role}, found ${count}`);
  }
}

function checkRules(study: SurveyStudy, references: References): void {
  const headers = study.columns.flatMap(columnHeaders);
  const items = study.columns.flatMap((column) => (column.role === "item" ? [column.item] : []));
  study.rules.forEach((rule, index) => {
    const path = ["rules", index];
    const named = "columns" in rule ? rule.columns : rule.column === null ? [] : [rule.column];
    for (const name of named) references.check("column", name, headers, path);
    if ("item" in rule && rule.item !== null)
      references.check("item of this study", rule.item, items, [...path, "item"]);
    if (rule.rule === "range" && rule.from === null && rule.to === null)
      references.note(path, "give from, to, or both");
    if (rule.rule !== "sum") return;
    if ((rule.total === null) === (rule.equals === null)) references.note(path, "give either total or equals");
    if (rule.total !== null) references.check("column", rule.total, headers, [...path, "total"]);
  });
}

function checkItem(
  column: ItemColumn,
  study: SurveyStudy,
  items: ReadonlyMap<string, Item>,
  path: Path,
  references: References
): void {
  if (!references.check("item", column.item, items.keys(), [...path, "item"])) return;
  const item = items.get(column.item)!;
  if ((item.type === "multiple") !== (column.layout !== "single")) {
    references.note([...path, "layout"], `item ${item.id} is ${item.type}, found layout "${column.layout}"`);
  }
  const kinds = column.layout === "columns" ? missingKinds : [];
  const options = [...item.options.map(({ id }) => id), ...kinds];
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
  askedIf: NonNullable<ItemColumn["askedIf"]>,
  item: string,
  study: SurveyStudy,
  items: ReadonlyMap<string, Item>,
  path: Path,
  references: References
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
  column: Extract<SurveyColumn, { role: "domain" }>,
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
  { ages, range, codes }: Extract<SurveyColumn, { role: "domain" }>,
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
  const bands = bandsOf(codes);
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

function bandsOf(codes: Codes): AgeBand[] {
  return [...new Set(Object.values(codes))].map(parseAgeBand).filter((band) => band !== null);
}

/** Each age to weight by must be a union of the bands that the extract has. */
function checkWeightingBands(study: SurveyStudy, references: References): void {
  const column = study.columns.find((entry) => entry.role === "domain" && entry.domain === "age");
  if (column?.role !== "domain" || column.ages !== "bands") return;
  const bands = bandsOf(column.codes);
  study.weighting.ageBands.forEach((text, index) => {
    const band = parseAgeBand(text);
    if (band === null || tiles(bands, band)) return;
    references.note(
      ["weighting", "age_bands", index],
      `${text} is no union of the extract's ages ${bands.map(formatAgeBand).join(", ")}`
    );
  });
}

function checkWeighting(study: SurveyStudy, project: Omit<Project, "studies">, references: References): void {
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

function coverAdults(bands: readonly string[]): boolean {
  let next: number | null = 18;
  for (const text of bands) {
    const band = parseAgeBand(text);
    if (band === null || band.from !== next) return false;
    next = band.to === null ? null : band.to + 1;
  }
  return next === null;
}

/** Thresholds that hide cells; the others say what is unreliable and how figures are rounded. */
const hidingThresholds = ["minimumBase", "minimumCount", "protectionInterval", "minimumLevelShare"] as const;

/** Rows need the owner's permission, and no cell can be hidden beside them. */
function checkMicrodata(
  { release, microdata, columns, policy }: SurveyStudy,
  project: Omit<Project, "studies">,
  references: References
): void {
  if (release === "cells") {
    if (microdata !== null) references.note(["microdata"], "only for a study with release: microdata");
    return;
  }
  if (microdata === null) {
    references.note(
      ["release"],
      "microdata needs the owner's permission, the licence and the sensitive items under microdata"
    );
    return;
  }
  const asked = columns.flatMap((column) => (column.role === "item" ? [column.item] : []));
  microdata.sensitive.forEach((item, index) =>
    references.check("item of this study", item, asked, ["microdata", "sensitive", index])
  );
  for (const key of ["k", "l"] as const) {
    const [own, common] = [microdata[key], project.policy.microdata[key]];
    if (own !== null && own < common)
      references.note(["microdata", key], `looser than data/disclosure.yaml: ${common} there, found ${own}`);
  }
  for (const key of hidingThresholds)
    if (policy[key] !== undefined)
      references.note(
        ["policy", key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)],
        "hides nothing where rows are published: whoever has them counts every cell; take it out, or release cells"
      );
}
