import type { Language, Text } from "../../src/components/view.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { MissingKind } from "../project/missingKinds.js";
import { missingKinds } from "../project/missingKinds.js";
import type { Unit } from "../project/units.js";
import { units } from "../project/units.js";

const kinds: Readonly<Record<MissingKind, Text>> = {
  dont_know: { ru: "затруднились ответить", en: "don’t know" },
  refused: { ru: "отказались отвечать", en: "refused" },
  not_asked: { ru: "вопрос не задавался", en: "not asked" },
  no_answer: { ru: "нет ответа", en: "no answer" }
};

/** A missing kind in words; an unknown one throws. */
export function missingKindInWords(kind: string, lang: Language): string {
  const known = missingKinds.find((candidate) => candidate === kind);
  if (known === undefined) throw new Error(`no such missing kind: ${kind}`);
  return kinds[known][lang];
}

const unitNames: Readonly<Record<Unit, Text>> = {
  persons: { ru: "человек", en: "persons" },
  accounts: { ru: "учётных записей", en: "accounts" },
  visitors: { ru: "уникальных посетителей", en: "unique visitors" },
  visits: { ru: "посещений", en: "visits" },
  views: { ru: "просмотров", en: "views" },
  messages: { ru: "сообщений", en: "messages" },
  executives: { ru: "исполнителей", en: "executives" },
  indicators: { ru: "показателей", en: "indicators" },
  polls: { ru: "опросов", en: "polls" },
  roubles: { ru: "рублей", en: "roubles" },
  percent: { ru: "процентов", en: "percent" }
};

/** A unit of count in words; an unknown one throws. */
export function unitInWords(unit: string, lang: Language): string {
  const known = units.find((candidate) => candidate === unit);
  if (known === undefined) throw new Error(`no such unit: ${unit}`);
  return unitNames[known][lang];
}

const percent = (share: number, lang: Language): string => formatNumber(Math.round(share * 100), lang);

/** Words of a study's page. */
export const studyWords = {
  ru: {
    synthetic:
      "Синтетические данные: ответы сгенерированы, это не настоящий опрос. Выводов о жителях Петербурга из " +
      "них делать нельзя.",
    universe: "Кого описывает",
    provenance: "Откуда данные",
    owner: "Владелец",
    source: "Источник",
    date: "Дата источника",
    citation: "Как ссылаться",
    address: "Адрес",
    remarks: "Замечания",
    files: "Файлы",
    release: "Что опубликовано",
    releases: {
      cells: "только таблицы; ответы отдельных людей не публикуются",
      microdata: "обезличенные ответы отдельных людей"
    },
    fieldwork: "Как проводился опрос",
    dates: "Даты",
    mode: "Способ",
    questions: "Вопросы и ответы",
    missing: "Отдельно учтены",
    exclusive: "не сочетается с другими",
    dropped: "Столбцы, которые не использованы",
    types: { single: "Один ответ.", multiple: "Можно было выбрать несколько ответов.", rating: "Оценка по шкале." },
    routing: (item: string, answers: readonly string[]) =>
      `Спрашивали тех, кто на вопрос «${item}» ответил: ${answers.join(", ")}.`,
    weighting: "Взвешивание",
    weightingIntro:
      "Ответы взвешены так, чтобы доли среди ответивших совпали с долями в населении по каждому из " + "признаков:",
    trim: ({ upperRatio, cycles }: { upperRatio: number; cycles: number }) =>
      `Веса больше ${formatNumber(upperRatio, "ru")} средних обрезаны, после чего взвешивание повторено; так ` +
      `${formatNumber(cycles, "ru")} раза подряд. Взвешивание исправляет состав по этим признакам, но не то, что ` +
      "на опрос отвечают более активные пользователи.",
    noTrim:
      "Веса не обрезались. Взвешивание исправляет состав по этим признакам, но не то, что на опрос отвечают " +
      "более активные пользователи.",
    domains: { sex: "пол", age: "возраст", district: "район" },
    counted: "Что посчитано",
    service: "Сервис",
    periodNote: "О периоде",
    conversion: "Пересчёт на жителей",
    population: "Численность жителей",
    printed: "Другие напечатанные числа",
    place: "Где",
    publishedByOwner: "Эти числа владелец уже опубликовал, поэтому малые числа здесь не скрыты.",
    smallCounts: (minimum: number) => `Числа меньше ${formatNumber(minimum, "ru")}, и ноль тоже, не показаны: [к].`,
    nothingHiddenInRows:
      "В таблицах не скрыто ничего: по опубликованным строкам каждый сосчитает любую ячейку. Обезличены сами строки.",
    nothingHidden: "Ничего не скрыто: все значения напечатаны источником.",
    hiding: "Что скрыто",
    figures: "Цифры исследования",
    objects: "Спрашивали о каждом из ресурсов",
    eachObject: "этот же ресурс",
    policy: (policy: DisclosurePolicy) =>
      `Числа, за которыми стоит меньше ${formatNumber(policy.minimumBase, "ru")} ответивших, не показаны: [к]. ` +
      "Оценка помечена как ненадёжная, [н], если эффективная база меньше " +
      `${formatNumber(policy.minimumEffectiveBase, "ru")}, интервал шире ` +
      `${percent(policy.maximumIntervalWidth, "ru")} процентных пунктов или шире ` +
      `${percent(policy.maximumRelativeWidth, "ru")} % самой доли.`
  },
  en: {
    synthetic:
      "Synthetic data: the answers are generated, this is not a real poll. Nothing about residents of St " +
      "Petersburg can be concluded from them.",
    universe: "Whom it describes",
    provenance: "Where the data come from",
    owner: "Owner",
    source: "Source",
    date: "Date of the source",
    citation: "How to cite",
    address: "Address",
    remarks: "Remarks",
    files: "Files",
    release: "What is published",
    releases: {
      cells: "tables only; answers of single persons are not published",
      microdata: "anonymised answers of single persons"
    },
    fieldwork: "How the poll was run",
    dates: "Dates",
    mode: "Mode",
    questions: "Questions and answers",
    missing: "Kept apart",
    exclusive: "excludes the others",
    dropped: "Columns that are not used",
    types: { single: "One answer.", multiple: "Several answers could be chosen.", rating: "Rating on a scale." },
    routing: (item: string, answers: readonly string[]) =>
      `Asked of those who answered “${item}” with: ${answers.join(", ")}.`,
    weighting: "Weighting",
    weightingIntro:
      "Answers are weighted so that the shares among respondents equal those of the population in each " + "of these:",
    trim: ({ upperRatio, cycles }: { upperRatio: number; cycles: number }) =>
      `Weights above ${formatNumber(upperRatio, "en")} times the mean are cut and the weighting is repeated, ` +
      `${formatNumber(cycles, "en")} times in all. Weighting mends the composition by these characteristics, not ` +
      "the fact that more active users answer polls.",
    noTrim:
      "Weights are not cut. Weighting mends the composition by these characteristics, not the fact that more " +
      "active users answer polls.",
    domains: { sex: "sex", age: "age", district: "district" },
    counted: "What is counted",
    service: "Service",
    periodNote: "On the period",
    conversion: "Conversion to residents",
    population: "Population",
    printed: "Other printed figures",
    place: "Where",
    publishedByOwner: "The owner has already published these counts, so small ones are not hidden here.",
    smallCounts: (minimum: number) => `Counts below ${formatNumber(minimum, "en")}, zero too, are not shown: [c].`,
    nothingHiddenInRows:
      "Nothing is hidden in the tables: whoever has the published rows can count every cell. The rows themselves are anonymised.",
    nothingHidden: "Nothing is hidden: the source prints every value.",
    hiding: "What is hidden",
    figures: "The study in figures",
    objects: "Asked about each resource",
    eachObject: "the same resource",
    policy: (policy: DisclosurePolicy) =>
      `Figures that rest on fewer than ${formatNumber(policy.minimumBase, "en")} respondents are not shown: [c]. An ` +
      "estimate is marked as unreliable, [u], if its effective base is below " +
      `${formatNumber(policy.minimumEffectiveBase, "en")}, its interval is wider than ` +
      `${percent(policy.maximumIntervalWidth, "en")} percentage points or wider than ` +
      `${percent(policy.maximumRelativeWidth, "en")} % of the share itself.`
  }
} as const;
