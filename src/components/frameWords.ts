import type { FilterName, Text } from "./view.js";

/** What frames, tables and filters say around the figures' own words. */
export const frameWords = {
  table: { ru: "Таблица", en: "Table" },
  csv: { ru: "Скачать CSV", en: "Download CSV" },
  svg: { ru: "Скачать SVG", en: "Download SVG" },
  png: { ru: "Скачать PNG", en: "Download PNG" },
  link: { ru: "Ссылка на этот вид", en: "Link to this view" },
  linkCopied: { ru: "Ссылка скопирована", en: "Link copied" },
  howMade: { ru: "Как это получено", en: "How it was made" },
  chain: { ru: "Из каких файлов", en: "Made from which files" },
  source: { ru: "Источник", en: "Source" },
  sources: { ru: "Источники", en: "Sources" },
  base: { ru: "База", en: "Base" },
  synthetic: {
    ru: "Синтетические данные: ответы сгенерированы, это не настоящий опрос.",
    en: "Synthetic data: the answers are generated, this is not a real poll."
  },
  marks: { ru: "Пометки", en: "Marks" },
  missing: { ru: "нет данных", en: "no data" },
  page: { ru: "Страница", en: "Page" }
} as const satisfies Record<string, Text>;

/** Names of the filters, as inside a sentence. */
export const filterNamesInWords: Readonly<Record<FilterName, Text>> = {
  age: { ru: "возраст", en: "age" },
  sex: { ru: "пол", en: "sex" },
  area: { ru: "часть города", en: "part of the city" },
  study: { ru: "исследование", en: "study" }
};
