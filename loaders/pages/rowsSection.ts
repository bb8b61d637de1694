import type { Language } from "../../src/components/view.js";
import { listInWords } from "../../src/words/listInWords.js";
import { quoteLabel } from "../../src/words/quoteLabel.js";
import { rowsFiles } from "../microdata/rowsFiles.js";
import { rowsPolicy } from "../microdata/rowsPolicy.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import { definitionList, escapeHtml } from "./html.js";

const words = {
  ru: {
    heading: "Ответы отдельных людей",
    lead: "Владелец данных разрешил публиковать обезличенные ответы: строка — один ответивший. Таблицы этого исследования сосчитаны по тем же строкам и с теми же весами.",
    permission: "Разрешение",
    licence: "Условия использования",
    universe: "Кого описывают",
    base: "Сколько строк",
    used: "все ответившие, по которым сосчитаны таблицы исследования",
    safe: "Как обезличены",
    anonymity: (k: number, l: number, items: string) =>
      `у каждого набора пола, возраста и места не меньше ${k} строк, а среди них ` +
      `не меньше ${l} разных ответов на вопросы: ${items}; где этого не было, признаки укрупнены или скрыты (пустая ячейка)`,
    rare: "редкие ответы объединены с другими; порядок строк случайный; номеров анкет, дат и точного возраста нет",
    caveats: "О чём помнить",
    caveat:
      "веса исправляют состав по опубликованным признакам, но не то, что отвечали только желающие; из-за укрупнения числа немного отличаются от исходных; попытки узнать, кто ответил, нарушают условия использования",
    files: "Файлы",
    rows: "строки, CSV",
    parquet: "строки, Parquet (со значениями кодов внутри)",
    labels: "что значат столбцы и коды, CSV"
  },
  en: {
    heading: "Answers of single persons",
    lead: "The owner of the data permits anonymised answers to be published: a row is a respondent. The tables of this study are counted from the same rows with the same weights.",
    permission: "Permission",
    licence: "Terms of use",
    universe: "Whom they describe",
    base: "How many rows",
    used: "all respondents that the tables of this study rest on",
    safe: "How they are anonymised",
    anonymity: (k: number, l: number, items: string) =>
      `every combination of sex, age and place has at least ${k} rows, and among them ` +
      `at least ${l} different answers to: ${items}; where it had not, categories were joined or values withheld (an empty cell)`,
    rare: "rare answers are joined to others; the order of rows is random; there are no questionnaire numbers, dates or exact ages",
    caveats: "To bear in mind",
    caveat:
      "weights mend the composition by what is published, but not that only volunteers answered; coarsening makes figures differ a little from those of the original; trying to find out who answered breaks the terms of use",
    files: "Files",
    rows: "rows, CSV",
    parquet: "rows, Parquet (labels inside)",
    labels: "what columns and codes mean, CSV"
  }
} as const;

/** Markdown about the released rows of a survey, with the files; nothing where no rows are released. */
export function rowsSection(study: SurveyStudy, project: Project, lang: Language): string[] {
  const { microdata } = study;
  if (study.release !== "microdata" || microdata === null) return [];
  const text = words[lang];
  const files = rowsFiles(study.study);
  const { k, l } = rowsPolicy(study, project);
  const sensitive = listInWords(
    microdata.sensitive.map((item) => quoteLabel(project.items.get(item)!.label[lang], lang)),
    lang
  );
  const toRoot = lang === "ru" ? "../" : "../../";
  const link = (path: string, label: string): string => `<li><a href="${toRoot}${path}">${escapeHtml(label)}</a></li>`;
  return [
    `## ${text.heading}`,
    `<p>${escapeHtml(text.lead)}</p>`,
    definitionList([
      [text.permission, microdata.permission[lang]],
      [text.licence, microdata.licence[lang]],
      [text.universe, study.universe[lang]],
      [text.base, text.used],
      [text.safe, `${text.anonymity(k, l, sensitive)}; ${text.rare}`],
      [text.caveats, text.caveat]
    ]),
    `<h3>${text.files}</h3>`,
    `<ul>${link(files.rows[lang], text.rows)}${link(files.labels[lang], text.labels)}${link(files.parquet, text.parquet)}</ul>`
  ];
}
