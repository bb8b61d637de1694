import type { Language } from "../../src/components/view.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import { documentStyle } from "../pages/documentStyle.js";
import { escapeHtml } from "../pages/html.js";
import type { Project } from "../project/project.js";
import type { Diagnostic, Severity } from "../validate/diagnostic.js";
import { rowsInWords } from "../validate/rowsInWords.js";
import { ruleNames } from "../validate/ruleNames.js";
import type { StudyReport } from "./checkStudy.js";
import { isAccepted } from "./checkStudy.js";
import { comparisonSection } from "./comparisonSection.js";
import { htmlTable } from "./htmlTable.js";
import { reportWords } from "./reportWords.js";

/**
 * The validation report as one page that needs nothing from elsewhere. It shows headers, codes of the codebook and
 * counts, and no cell.
 *
 * @param otherFile the same report in the other language
 */
export function reportPage(
  reports: readonly StudyReport[],
  project: Project,
  lang: Language,
  otherFile: string
): string {
  const words = reportWords[lang];
  const rows = reports.map((report) => [
    `<a href="#${report.study}">${report.study}</a>`,
    verdict(report, lang),
    report.rows === null ? "—" : formatNumber(report.rows, lang),
    ...(["error", "warning", "note"] as const).map((severity) => formatNumber(countOf(report, severity), lang))
  ]);
  const heads = [words.study, words.verdict, words.rows, words.errors, words.warnings, words.notes];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${documentStyle}</style>
</head>
<body>
<main>
<p><a href="${otherFile}" lang="${lang === "ru" ? "en" : "ru"}">${words.other}</a></p>
<h1>${words.title}</h1>
<h2>${words.summary}</h2>
${htmlTable(heads, rows)}
${[...reports]
  .sort((a, b) => gravity(b) - gravity(a))
  .map((report) => studySection(report, project, lang))
  .join("\n")}
</main>
</body>
</html>
`;
}

function verdict(report: StudyReport, lang: Language): string {
  const { accepted, refused } = reportWords[lang];
  return isAccepted(report) ? accepted : `<strong>${refused}</strong>`;
}

/** Refused studies come first, then those with warnings. */
function gravity(report: StudyReport): number {
  return isAccepted(report) ? Math.sign(countOf(report, "warning")) : 2;
}

function countOf({ diagnostics }: StudyReport, severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}

function studySection(report: StudyReport, project: Project, lang: Language): string {
  const words = reportWords[lang];
  const study = project.studies.find((own) => own.study === report.study)!;
  const files = report.files.map(({ path, bytes, rows, sha256 }) => [
    `<code>${escapeHtml(path)}</code>`,
    formatNumber(rows, lang),
    formatNumber(bytes, lang),
    `<code>${sha256}</code>`
  ]);
  return [
    `<section id="${report.study}">`,
    `<h2>${escapeHtml(study.title[lang])}</h2>`,
    `<p><code>${report.study}</code>: ${verdict(report, lang)}</p>`,
    ...(files.length === 0 ? [] : [htmlTable([words.file, words.rows, words.bytes, "SHA-256"], files)]),
    correctionTable(report, project, lang),
    findingTables(report.diagnostics, lang),
    ...(report.comparison === null ? [] : [comparisonSection(report.comparison, lang)]),
    columnTable(report, lang),
    "</section>"
  ].join("\n");
}

function findingTables(diagnostics: readonly Diagnostic[], lang: Language): string {
  const words = reportWords[lang];
  if (diagnostics.length === 0) return `<p>${words.nothing}</p>`;
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].map((rule) => {
    const failing = new Set(diagnostics.filter((own) => own.rule === rule).flatMap(({ rows }) => rows));
    return [ruleNames[rule][lang], failing.size === 0 ? "—" : formatNumber(failing.size, lang)];
  });
  const found = diagnostics.map(({ severity, place, rule, found: what, rows, linesAbove }) => [
    words.severities[severity],
    `<code>${escapeHtml(place)}</code>`,
    ruleNames[rule][lang],
    escapeHtml(`${what[lang]}${rows.length === 0 ? "" : ` (${rowsInWords(rows, linesAbove)[lang]})`}`)
  ]);
  return [
    `<h3>${words.byRule}</h3>`,
    htmlTable([words.rule, words.failing], rules),
    `<h3>${words.findings}</h3>`,
    htmlTable([words.severity, words.place, words.rule, words.found], found)
  ].join("\n");
}

function correctionTable({ study }: StudyReport, project: Project, lang: Language): string {
  const words = reportWords[lang];
  const corrections = project.corrections.get(study) ?? [];
  if (corrections.length === 0) return "";
  const rows = corrections.map(({ column, rows: corrected, reason }) => [
    `<code>${escapeHtml(column)}</code>`,
    formatNumber(corrected, lang),
    escapeHtml(reason[lang])
  ]);
  return `<h3>${words.corrections}</h3>\n${htmlTable([words.column, words.corrected, words.reason], rows)}`;
}

function columnTable({ columns }: StudyReport, lang: Language): string {
  if (columns.length === 0) return "";
  const words = reportWords[lang];
  const rows = columns.map(({ header, role, filled, distinct }) => [
    escapeHtml(header),
    escapeHtml(role ?? words.undeclared),
    formatNumber(filled, lang),
    formatNumber(distinct, lang)
  ]);
  const table = htmlTable([words.header, words.role, words.filled, words.distinct], rows);
  return `<details><summary>${words.columns}: ${formatNumber(columns.length, lang)}</summary>\n${table}\n</details>`;
}
