import type { Language } from "../../src/components/view.js";
import { offeredItem } from "../harmonise/offeredItem.js";
import type { Item } from "../project/item.js";
import type { Project } from "../project/project.js";
import type { SurveyColumn } from "../project/surveyColumn.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import { bulletList, escapeHtml } from "./html.js";
import { missingKindInWords, studyWords } from "./studyWords.js";

type ItemColumn = Extract<SurveyColumn, { role: "item" }>;

/** A question as it was put: one item, or a battery with the objects it asks about. */
interface Question {
  readonly column: ItemColumn;
  readonly items: readonly Item[];
}

/** Markdown of a survey's questions in their order, with wording, options, routing and missing kinds. */
export function questionSections(study: SurveyStudy, project: Project, lang: Language): string[] {
  return questionsOf(study, project).map((question) => questionSection(question, project, lang));
}

/** Items of one battery that follow each other are one question. */
function questionsOf(study: SurveyStudy, { items }: Project): Question[] {
  const questions: Question[] = [];
  for (const column of study.columns) {
    if (column.role !== "item") continue;
    const item = offeredItem(items.get(column.item)!, column);
    const last = questions.at(-1);
    if (last !== undefined && item.battery !== null && last.items[0]!.battery === item.battery) {
      questions[questions.length - 1] = { ...last, items: [...last.items, item] };
    } else questions.push({ column, items: [item] });
  }
  return questions;
}

function questionSection({ column, items }: Question, project: Project, lang: Language): string {
  const words = studyWords[lang];
  const [first] = items;
  const [open, close] = { ru: ["«", "»"], en: ["“", "”"] }[lang];
  const isBattery = first!.battery !== null;
  const missing = [...new Set(Object.values(column.missing))].map((kind) => missingKindInWords(kind, lang));
  const notes = [words.types[first!.type], routing(column, isBattery, project, lang)]
    .filter((note) => note !== "")
    .join(" ");
  return [
    `### ${escapeHtml(isBattery ? beforeObject(first!.label[lang], ": ") : first!.label[lang])}`,
    `<p>${open}${escapeHtml(isBattery ? beforeObject(first!.wording[lang], " — ") : first!.wording[lang])}${close}</p>`,
    ...(isBattery
      ? [`<p>${escapeHtml(words.objects)}:</p>`, bulletList(items.map(({ label }) => afterBattery(label[lang])))]
      : []),
    `<p>${escapeHtml(notes)}</p>`,
    bulletList(
      first!.options.map(({ label, exclusive }) => (exclusive ? `${label[lang]} (${words.exclusive})` : label[lang]))
    ),
    ...(missing.length > 0 ? [`<p>${escapeHtml(`${words.missing}: ${missing.join(", ")}.`)}</p>`] : [])
  ].join("\n\n");
}

function routing({ askedIf }: ItemColumn, isBattery: boolean, project: Project, lang: Language): string {
  if (askedIf === null) return "";
  const filter = project.items.get(askedIf.item)!;
  const answers = askedIf.options.map((id) => filter.options.find((option) => option.id === id)!.label[lang]);
  const label = filter.label[lang];
  const question =
    isBattery && filter.battery !== null ? `${beforeObject(label, ": ")}: ${studyWords[lang].eachObject}` : label;
  return studyWords[lang].routing(question, answers);
}

/** What a battery's item says before it names its object. */
function beforeObject(text: string, separator: string): string {
  const end = text.indexOf(separator);
  return end < 0 ? text : text.slice(0, end);
}

function afterBattery(label: string): string {
  const end = label.indexOf(": ");
  return end < 0 ? label : label.slice(end + 2);
}
