import type { IndicatorsStudy, Item, Project, Study, SurveyColumn, SurveyStudy, UsageStudy } from "../project/project.js";
import type { Language } from "../../src/components/view.js";
import { formatDate } from "../../src/words/formatDate.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import { bulletList, definitionList, escapeHtml } from "./html.js";
import { missingKindInWords, studyWords, unitInWords } from "./studyWords.js";

/** Figures that a study's page shows, by kind; the survey ones are pinned to the study. */
const figures: Readonly<Record<Study["kind"], readonly string[]>> = {
  survey: ["basesByDomain", "cellVerdicts"], usage: ["studyCounts"], indicators: ["studyIndicators"]
};

type ItemColumn = Extract<SurveyColumn, { role: "item" }>;

/**
 * Markdown of the page of one study, generated from its codebook: what it is, where it comes from, what was asked of whom,
 * what is missing, how it was weighted, what is hidden.
 */
export function studyPage(study: Study, project: Project, lang: Language): string {
  const words = studyWords[lang];
  const { provenance, title } = study;
  const sections = [
    `---\ntitle: ${JSON.stringify(title[lang])}\n---`,
    `# ${escapeHtml(title[lang])}`,
    study.synthetic ? `<p class="synthetic">${escapeHtml(words.synthetic)}</p>` : "",
    `<p class="lead">${escapeHtml(`${words.universe}: ${study.universe[lang]}.`)}</p>`,
    ...figures[study.kind].map((id) => `<div data-figure="${id}" data-view='${JSON.stringify({ study: study.study })}'></div>`),
    `## ${words.provenance}`,
    definitionList([
      [words.owner, provenance.owner[lang]], [words.source, provenance.source[lang]],
      [words.date, formatDate(provenance.date, lang)], [words.citation, provenance.citation[lang]],
      [words.address, provenance.url], [words.remarks, provenance.notes?.[lang] ?? null],
      [words.files, extractNames(study).join(", ")], [words.release, words.releases[study.release]]
    ]),
    ...kindSections(study, project, lang),
    `## ${words.hiding}`,
    `<p>${escapeHtml(words.policy(project.policy))}</p>`
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function extractNames(study: Study): string[] {
  const files = study.kind === "usage" ? study.tables.map(({ extract }) => extract) : [study.extract];
  return files.map(({ path, encoding }) => `${path} (${encoding})`);
}

function kindSections(study: Study, project: Project, lang: Language): string[] {
  switch (study.kind) {
    case "survey":
      return surveySections(study, project, lang);
    case "usage":
      return usageSections(study, project, lang);
    case "indicators":
      return indicatorsSections(study, lang);
  }
}

function surveySections(study: SurveyStudy, project: Project, lang: Language): string[] {
  const words = studyWords[lang];
  const asked = study.columns.filter((column): column is ItemColumn => column.role === "item");
  const dropped = study.columns.flatMap((column) => (column.role === "drop" ? [`${column.column}: ${column.reason}`] : []));
  return [
    `## ${words.fieldwork}`,
    definitionList([
      [words.dates, `${formatDate(study.fieldwork.from, lang)} — ${formatDate(study.fieldwork.to, lang)}`],
      [words.mode, study.mode[lang]]
    ]),
    `## ${words.questions}`,
    ...asked.map((column) => questionSection(column, project, lang)),
    dropped.length > 0 ? `## ${words.dropped}\n\n${bulletList(dropped)}` : "",
    `## ${words.weighting}`,
    `<p>${escapeHtml(words.weightingIntro)}</p>`,
    bulletList(study.weighting.margins.map(({ margin, by }) => {
      const { source, note, date } = project.margins.get(margin)!;
      const domains = by.map((domain) => words.domains[domain as keyof typeof words.domains]).join(" × ");
      return `${domains}: ${source[lang]}, ${formatDate(date, lang)}${note ? `. ${note[lang]}` : ""}`;
    })),
    `<p>${escapeHtml(study.weighting.trim ? words.trim(study.weighting.trim) : words.noTrim)}</p>`
  ];
}

function questionSection(column: ItemColumn, project: Project, lang: Language): string {
  const item = project.items.get(column.item)!;
  const words = studyWords[lang];
  const missing = [...new Set(Object.values(column.missing))].map((kind) => missingKindInWords(kind, lang));
  return [
    `### ${escapeHtml(item.label[lang])}`,
    `<p>${lang === "ru" ? "«" : "“"}${escapeHtml(item.wording[lang])}${lang === "ru" ? "»" : "”"}</p>`,
    `<p>${escapeHtml([words.types[item.type], routing(column, project, lang)].filter(Boolean).join(" "))}</p>`,
    bulletList(optionTexts(item, lang)),
    missing.length > 0 ? `<p>${escapeHtml(`${words.missing}: ${missing.join(", ")}.`)}</p>` : ""
  ].filter((part) => part !== "").join("\n\n");
}

function optionTexts({ options }: Item, lang: Language): string[] {
  return options.map(({ label, exclusive }) => (exclusive ? `${label[lang]} (${studyWords[lang].exclusive})` : label[lang]));
}

function routing({ askedIf }: ItemColumn, project: Project, lang: Language): string {
  if (askedIf === null) return "";
  const filter = project.items.get(askedIf.item)!;
  const answers = askedIf.options.map((id) => filter.options.find((option) => option.id === id)!.label[lang]);
  return studyWords[lang].routing(filter.label[lang], answers);
}

function usageSections(study: UsageStudy, project: Project, lang: Language): string[] {
  const words = studyWords[lang];
  const margin = study.population && project.margins.get(study.population.margin)!;
  return [
    `## ${words.counted}`,
    definitionList([
      [words.service, study.service.label[lang]],
      [words.dates, study.period ? `${formatDate(study.period.from, lang)} — ${formatDate(study.period.to, lang)}` : null],
      [words.periodNote, study.period?.note?.[lang] ?? null],
      [words.conversion, study.population?.conversion[lang] ?? null],
      [words.population, margin ? `${margin.source[lang]}, ${formatDate(margin.date, lang)}` : null]
    ]),
    bulletList(study.tables.flatMap(({ measures }) => measures.map(({ label, unit }) => `${label[lang]}: ${unitInWords(unit, lang)}`))
      .filter((text, index, all) => all.indexOf(text) === index)),
    study.printed.length > 0 ? `## ${words.printed}` : "",
    bulletList(study.printed.map(({ label, note }) => `${label[lang]}. ${note[lang]}`)),
    study.publishedByOwner ? `<p>${escapeHtml(words.publishedByOwner)}</p>` : ""
  ].map((part) => (part === "<ul></ul>" ? "" : part));
}

function indicatorsSections(study: IndicatorsStudy, lang: Language): string[] {
  const words = studyWords[lang];
  return [
    `## ${words.counted}`,
    definitionList([[words.place, study.place.label[lang]]]),
    bulletList(study.indicators.map(({ label, unit, scale }) =>
      `${label[lang]}: ${unitInWords(unit, lang)}${scale === 1 ? "" : ` (× ${formatNumber(scale, lang)})`}`))
  ];
}
