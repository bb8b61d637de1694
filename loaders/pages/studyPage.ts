import type { Language } from "../../src/components/view.js";
import { formatDate } from "../../src/words/formatDate.js";
import { formatPeriod } from "../../src/words/formatPeriod.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import type { IndicatorsStudy } from "../project/indicatorsStudy.js";
import type { Project, Study } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { UsageStudy } from "../project/usageStudy.js";
import { bulletList, definitionList, escapeHtml } from "./html.js";
import { questionSections } from "./questionSections.js";
import { rowsSection } from "./rowsSection.js";
import { studyFigures } from "./studyFigures.js";
import { studyWords, unitInWords } from "./studyWords.js";

/**
 * Markdown of the page of one study, generated from its codebook: what it is, where it comes from, what was asked of
 * whom, what is missing, how it was weighted, what is hidden.
 */
export function studyPage(study: Study, project: Project, lang: Language): string {
  const words = studyWords[lang];
  const { provenance, title } = study;
  const sections = [
    `---\ntitle: ${JSON.stringify(title[lang])}\n---`,
    `# ${escapeHtml(title[lang])}`,
    study.synthetic ? `<p class="synthetic">${escapeHtml(words.synthetic)}</p>` : "",
    `<p class="lead">${escapeHtml(`${words.universe}: ${study.universe[lang]}.`)}</p>`,
    `## ${words.provenance}`,
    definitionList([
      [words.owner, provenance.owner[lang]],
      [words.source, provenance.source[lang]],
      [words.date, formatDate(provenance.date, lang)],
      [words.citation, provenance.citation[lang]],
      [words.address, provenance.url],
      [words.remarks, provenance.notes?.[lang] ?? null],
      [words.files, extractNames(study).join(", ")],
      [words.release, words.releases[study.release]]
    ]),
    `<div data-chain="${study.study}"></div>`,
    ...kindSections(study, project, lang),
    ...(study.kind === "survey" ? rowsSection(study, project, lang) : []),
    `## ${words.hiding}`,
    `<p>${escapeHtml(hiding(study, project, lang))}</p>`,
    `## ${words.figures}`,
    ...studyFigures(study, project).map(
      (id) => `<div data-figure="${id}" data-view='${JSON.stringify({ study: study.study })}' data-level="3"></div>`
    )
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/** The suppression policy that holds for the study, in words. */
function hiding(study: Study, { policy }: Project, lang: Language): string {
  const words = studyWords[lang];
  switch (study.kind) {
    case "survey":
      return study.release === "microdata" ? words.nothingHiddenInRows : words.policy({ ...policy, ...study.policy });
    case "usage":
      return study.publishedByOwner ? words.publishedByOwner : words.smallCounts(policy.minimumUsageCount);
    case "indicators":
      return words.nothingHidden;
  }
}

function extractNames(study: Study): string[] {
  const files = study.kind === "usage" ? study.tables.map(({ extract }) => extract) : [study.extract];
  return files.map((file) =>
    "encoding" in file && file.encoding !== null ? `${file.path} (${file.encoding})` : file.path
  );
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
  const dropped = study.columns.flatMap((column) =>
    column.role === "drop" ? [`${column.column}: ${column.reason}`] : []
  );
  return [
    `## ${words.fieldwork}`,
    definitionList([
      [words.dates, formatPeriod(study.fieldwork.from, study.fieldwork.to, lang)],
      [words.mode, study.mode[lang]]
    ]),
    `## ${words.questions}`,
    ...questionSections(study, project, lang),
    dropped.length > 0 ? `## ${words.dropped}\n\n${bulletList(dropped)}` : "",
    `## ${words.weighting}`,
    `<p>${escapeHtml(words.weightingIntro)}</p>`,
    bulletList(
      study.weighting.margins.map(({ margin, by }) => {
        const { source, note, date } = project.margins.get(margin)!;
        const domains = by.map((domain) => words.domains[domain as keyof typeof words.domains]).join(" × ");
        return `${domains}: ${source[lang]}, ${formatDate(date, lang)}${note ? `. ${note[lang]}` : ""}`;
      })
    ),
    `<p>${escapeHtml(study.weighting.trim ? words.trim(study.weighting.trim) : words.noTrim)}</p>`
  ];
}

function usageSections(study: UsageStudy, project: Project, lang: Language): string[] {
  const words = studyWords[lang];
  const margin = study.population && project.margins.get(study.population.margin)!;
  return [
    `## ${words.counted}`,
    definitionList([
      [words.service, study.service.label[lang]],
      [words.dates, study.period ? formatPeriod(study.period.from, study.period.to, lang) : null],
      [words.periodNote, study.period?.note?.[lang] ?? null],
      [words.conversion, study.population?.conversion[lang] ?? null],
      [words.population, margin ? `${margin.source[lang]}, ${formatDate(margin.date, lang)}` : null]
    ]),
    bulletList(
      study.tables
        .flatMap(({ measures }) => measures.map(({ label, unit }) => `${label[lang]}: ${unitInWords(unit, lang)}`))
        .filter((text, index, all) => all.indexOf(text) === index)
    ),
    study.printed.length > 0 ? `## ${words.printed}` : "",
    bulletList(study.printed.map(({ label, note }) => `${label[lang]}. ${note[lang]}`))
  ].map((part) => (part === "<ul></ul>" ? "" : part));
}

function indicatorsSections(study: IndicatorsStudy, lang: Language): string[] {
  const words = studyWords[lang];
  return [
    `## ${words.counted}`,
    definitionList([[words.place, study.place.label[lang]]]),
    bulletList(
      study.indicators.map(
        ({ label, unit, scale }) =>
          `${label[lang]}: ${unitInWords(unit, lang)}${scale === 1 ? "" : ` (× ${formatNumber(scale, lang)})`}`
      )
    )
  ];
}
