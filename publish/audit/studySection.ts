import type { LevelRules, StudyAudit } from "../../loaders/audit/studyAudit.js";
import { htmlTable } from "../../loaders/check/htmlTable.js";
import { escapeHtml } from "../../loaders/pages/html.js";
import type { Study } from "../../loaders/project/project.js";
import type { HidingRule } from "../../loaders/suppress/surveyProtection.js";
import type { Language } from "../../src/components/view.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import { formatShare } from "../../src/words/formatShare.js";
import type { AuditInput } from "./auditInput.js";
import { attackSection } from "./attackSection.js";
import { scrolled } from "./auditPage.js";
import { auditWords } from "./auditWords.js";
import { rowsSection } from "./rowsSection.js";
import { ruleWords } from "./ruleWords.js";
import { levelWords, tableWords } from "./tableWords.js";
import { verdictCounts } from "./verdictCounts.js";

/** What was hidden of one study, by which rule, what that protects and costs, and what the attack found. */
export function studySection(study: Study, { project, studies, attacks }: AuditInput, lang: Language): string {
  const words = auditWords[lang];
  const audit = studies.get(study.study) ?? null;
  const title = study.title[lang];
  const outcome = attacks.find((attack) => attack.study === study.study);
  return [
    `<section id="${study.study}">`,
    `<h2>${escapeHtml(title)}</h2>`,
    `<p><code>${study.study}</code>, ${words.kind[study.kind]}, ${words[study.release]}</p>`,
    ...(audit === null
      ? [`<p>${words.fromRelease}</p>`]
      : [tablesTable(audit, title, lang), rulesSection(audit, title, lang)]),
    ...(audit === null || audit.microdata === null || study.kind !== "survey"
      ? []
      : [rowsSection(study, audit.microdata, project, lang)]),
    ...(outcome === undefined ? [] : attackSection(outcome, title, lang)),
    "</section>"
  ].join("\n");
}

function tablesTable(audit: StudyAudit, title: string, lang: Language): string {
  const words = auditWords[lang];
  if (audit.tables.length === 0) return "";
  const rows = audit.tables.map(({ table }) => {
    const counts = verdictCounts(audit, table)!;
    return [
      `${tableWords[table]?.[lang] ?? ""} <code>${table}</code>`,
      ...[counts.published, counts.unreliable, counts.suppressed, counts.notAvailable].map((count) =>
        formatNumber(count, lang)
      ),
      formatShare(counts.hiddenShare, lang, 1)
    ];
  });
  const heads = [words.table, words.shown, words.unreliable, words.hidden, words.unavailable, words.share];
  return `<h3>${words.tables}</h3>\n${scrolled(`${words.tables}: ${title}`, htmlTable(heads, rows))}`;
}

function rulesSection(
  { levels, informationLost, unprotected, tables }: StudyAudit,
  title: string,
  lang: Language
): string {
  const words = auditWords[lang];
  if (tables.every(({ verdicts }) => (verdicts["suppressed"] ?? 0) === 0)) return `<p>${words.nothingHidden}</p>`;
  if (levels.length === 0) return "";
  const hidden = levels.flatMap(({ level, cells, hidden: rules }: LevelRules) =>
    (Object.entries(rules) as [HidingRule, number][]).map(([rule, count]) => [
      levelWords[level]?.[lang] ?? level,
      formatNumber(cells, lang),
      ruleWords[rule].name[lang],
      formatNumber(count, lang),
      formatShare(count / cells, lang, 1),
      ruleWords[rule].protects[lang]
    ])
  );
  return [
    `<h3>${words.rules}</h3>`,
    scrolled(
      `${words.rules}: ${title}`,
      htmlTable([words.level, words.all, words.rule, words.count, words.share, words.protects], hidden)
    ),
    ...(informationLost === null ? [] : [`<p>${words.lost(formatShare(informationLost, lang, 1))}</p>`]),
    ...(unprotected === 0 ? [] : [`<p>${words.unprotected(formatNumber(unprotected, lang))}</p>`])
  ].join("\n");
}
