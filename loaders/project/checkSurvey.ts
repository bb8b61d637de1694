import { checkDomainColumn } from "./checkDomainColumn.js";
import { checkItemColumn } from "./checkItemColumn.js";
import { checkMicrodataRelease } from "./checkMicrodataRelease.js";
import { checkPolicy } from "./checkPolicy.js";
import { checkWeighting } from "./checkWeighting.js";
import { columnHeaders } from "./columnHeaders.js";
import type { Project } from "./project.js";
import type { References } from "./references.js";
import type { SurveyStudy } from "./surveyStudy.js";

/** Checks what the codebook of a survey takes from the item bank, the domains, the margins and the policy. */
export function checkSurvey(study: SurveyStudy, project: Omit<Project, "studies">, references: References): void {
  checkHeaders(study, references);
  study.columns.forEach((column, index) => {
    const path = ["columns", index];
    if (column.role === "item") checkItemColumn(column, study, project.items, path, references);
    if (column.role === "domain") checkDomainColumn(column, project, path, references);
  });
  if (study.fieldwork.from > study.fieldwork.to) {
    references.note(["fieldwork"], `from ${study.fieldwork.from} is after to ${study.fieldwork.to}`);
  }
  checkRules(study, references);
  checkWeighting(study, project, references);
  checkPolicy(study.policy, project.policy, references);
  checkMicrodataRelease(study, project, references);
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
