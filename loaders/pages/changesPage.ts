import type { Language, Text } from "../../src/components/view.js";
import { formatDate } from "../../src/words/formatDate.js";
import { listInWords } from "../../src/words/listInWords.js";
import {
  type ChangeCause,
  type EditionRecord,
  type RecordedChange,
  readEditionRecords
} from "../editions/editionRecord.js";
import type { Project } from "../project/project.js";
import { readProject } from "../project/readProject.js";
import { changedFigures } from "./changedFigures.js";
import { escapeHtml } from "./html.js";

const words = {
  ru: {
    title: "Что изменилось",
    lead: "Каждая публикация отчёта — издание. Здесь сказано, что принесло каждое: новые исследования, пересмотренные и снятые числа. Прежние издания остаются по своим адресам.",
    editions: "Все издания",
    none: "Изданий ещё не было.",
    added: "Новое исследование",
    withdrawn: "Снято с публикации",
    revised: "пересмотрено чисел",
    gone: "больше не показывается",
    shown: "показано впервые",
    relabelled: "Изменены только подписи, числа те же",
    why: "причина",
    labels: "изменено подписей",
    opening: "Числа, с которых открываются страницы: весь город, оба пола",
    others: "Остальные — числа других возрастов, полов и частей города."
  },
  en: {
    title: "What changed",
    lead: "Every publication of the report is an edition. Here is what each one brought: new studies, figures revised and figures withdrawn. Earlier editions stay at their addresses.",
    editions: "All editions",
    none: "There has been no edition yet.",
    added: "New study",
    withdrawn: "Withdrawn",
    revised: "figures revised",
    gone: "no longer shown",
    shown: "shown for the first time",
    relabelled: "Only wordings changed, the figures are the same",
    why: "cause",
    labels: "wordings changed",
    opening: "Figures that pages open with: the whole city, both sexes",
    others: "The rest are figures of other ages, sexes and parts of the city."
  }
} as const;

const causes: Readonly<Record<ChangeCause, Text>> = {
  new_data: { ru: "новые данные", en: "new data" },
  correction: { ru: "исправление источника", en: "a correction of the source" },
  weights: { ru: "другое взвешивание", en: "other weighting" },
  margins: { ru: "другие данные о населении", en: "other population totals" },
  policy: { ru: "другие правила публикации", en: "another publication policy" },
  codebook: { ru: "другое описание данных", en: "another description of the data" },
  code: { ru: "изменения в расчётах", en: "changes in the computation" }
};

/** Markdown of the page of changes, newest edition first. */
export function changesPage(records: readonly EditionRecord[], project: Project, lang: Language): string {
  const text = words[lang];
  const titles = new Map(project.studies.map(({ study, title }) => [study, title[lang]]));
  const folder = lang === "ru" ? "/studies/" : "/en/studies/";
  const named = (study: string): string =>
    titles.has(study) ? `<a href="${folder}${study}">${escapeHtml(titles.get(study)!)}</a>` : escapeHtml(study);
  const sections = records.map(({ date, reason, added, withdrawn, changed }) =>
    [
      `## ${formatDate(date, lang)}`,
      `<p>${escapeHtml(reason[lang])}</p>`,
      ...(added.length + withdrawn.length === 0
        ? []
        : [
            `<ul>${[
              ...added.map((study) => `<li><strong>${text.added}</strong>: ${named(study)}</li>`),
              ...withdrawn.map((study) => `<li><strong>${text.withdrawn}</strong>: ${named(study)}</li>`)
            ].join("")}</ul>`
          ]),
      ...changed.flatMap((change) => [
        `<p>${named(change.study)}: ${changeInWords(change, lang)}.</p>`,
        ...figuresOf(change, `${titles.get(change.study) ?? change.study}, ${formatDate(date, lang)}`, lang)
      ])
    ].join("\n\n")
  );
  return (
    [
      `---\ntitle: ${JSON.stringify(text.title)}\n---`,
      `# ${text.title}`,
      `<p class="lead">${text.lead}</p>`,
      ...(sections.length === 0 ? [`<p>${text.none}</p>`] : sections),
      `[${text.editions}](./editions/)`
    ].join("\n\n") + "\n"
  );
}

function changeInWords({ causes: why, revised, withdrawn, added, labels }: RecordedChange, lang: Language): string {
  const text = words[lang];
  const because = `${text.why}: ${listInWords(
    why.map((cause) => causes[cause][lang]),
    lang
  )}`;
  if (revised + withdrawn + added === 0) return `${text.relabelled} (${because})`;
  const counts: [string, number][] = [
    [text.revised, revised],
    [text.gone, withdrawn],
    [text.shown, added],
    [text.labels, labels]
  ];
  return `${counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name}: ${count}`)
    .join("; ")} (${because})`;
}

function figuresOf({ figures, revised, withdrawn, added }: RecordedChange, caption: string, lang: Language): string[] {
  if (figures.length === 0) return [];
  const text = words[lang];
  const rest = revised + withdrawn + added > figures.length ? `<p>${text.others}</p>` : "";
  return [
    `<details class="figure-table"><summary>${text.opening}: ${figures.length}</summary>${changedFigures(figures, caption, lang)}${rest}</details>`
  ];
}

/** Markdown of the page of changes, from the data folder that the build or the preview works on. */
export async function changesPageSource(lang: Language): Promise<string> {
  const data = process.env.VOZRAST_DATA ?? "data";
  return changesPage(await readEditionRecords(data), await readProject(data), lang);
}
