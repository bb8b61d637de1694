import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { Text } from "../../src/components/view.js";
import type { HidingRule } from "../../loaders/suppress/protectSurvey.js";

/** What a rule is called, and whom it protects. */
export const ruleWords: Readonly<Record<HidingRule, { readonly name: Text; readonly protects: Text }>> = {
  level: {
    name: { ru: "уровень мест не предлагается", en: "level of places not offered" },
    protects: {
      ru: "группы районов или зон, где слишком многие меньше порога: скрывать пришлось бы и почти всё остальное",
      en: "groups of places too many of which are below the minimum: nearly all else would have to be hidden with them"
    }
  },
  base: {
    name: { ru: "мало ответивших", en: "few respondents" },
    protects: {
      ru: "людей в малой группе: по ней видно, кто именно ответил",
      en: "people in a small group, who could be recognised"
    }
  },
  linked_base: {
    name: { ru: "группа скрыта ради другой", en: "group hidden for another" },
    protects: {
      ru: "малую группу: её число нельзя найти вычитанием из итогов и пересекающихся возрастов",
      en: "a small group: its number cannot be found by subtracting from totals and overlapping ages"
    }
  },
  count: {
    name: { ru: "мало людей за процентом", en: "few people behind a percentage" },
    protects: {
      ru: "тех немногих, кто дал ответ, или тех немногих, кто дал другой",
      en: "the few who gave an answer, or the few who gave another"
    }
  },
  linked: {
    name: { ru: "число скрыто ради другого", en: "figure hidden for another" },
    protects: {
      ru: "малое число: его нельзя найти по итогам, другим ответам и группам",
      en: "a small count: it cannot be found from totals, other answers and other groups"
    }
  }
};

export const levelWords: Readonly<Record<string, Text>> = {
  city: { ru: "город", en: "city" },
  "city by sex": { ru: "город по полу", en: "city by sex" },
  zone: { ru: "зоны", en: "zones" },
  "zone by sex": { ru: "зоны по полу", en: "zones by sex" },
  district: { ru: "районы", en: "districts" },
  "district by sex": { ru: "районы по полу", en: "districts by sex" }
};

export const tableWords: Readonly<Record<string, Text>> = {
  cells: { ru: "доли и средние", en: "shares and means" },
  differences: { ru: "разности возрастов", en: "differences between ages" },
  schemes: { ru: "схемы взвешивания", en: "weighting schemes" },
  usage: { ru: "показатели использования", en: "usage counts" },
  indicators: { ru: "показатели", en: "indicators" }
};

/** Words for what the policy sets; a key without words is shown as YAML has it. */
export const policyWords: Readonly<Partial<Record<keyof DisclosurePolicy, Text>>> = {
  minimumBase: { ru: "наименьшее число ответивших в группе", en: "smallest number of respondents in a group" },
  minimumCount: { ru: "наименьшее число людей за процентом", en: "smallest number of people behind a percentage" },
  zeros: { ru: "0 % и 100 %", en: "0 % and 100 %" },
  protectionInterval: {
    ru: "ширина неизвестности скрытого числа",
    en: "width of what is left unknown of a hidden count"
  },
  minimumLevelShare: {
    ru: "доля групп уровня, достигающих порога",
    en: "share of a level’s groups that reach the minimum"
  },
  agesInParts: { ru: "возрасты в частях города", en: "ages in parts of the city" },
  summaryOptions: { ru: "ответы, предлагаемые в частях города", en: "answers offered in parts of the city" },
  significantDigits: { ru: "значащих цифр у чисел по городу", en: "significant digits of figures of the city" },
  decimalsInParts: { ru: "знаков у чисел по частям города", en: "decimals of figures of its parts" },
  pictureDecimals: { ru: "знаков у координат рисунков", en: "decimals of coordinates in pictures" },
  minimumEffectiveBase: {
    ru: "наименьшая эффективная база надёжного числа",
    en: "smallest effective base of a reliable figure"
  },
  maximumIntervalWidth: { ru: "наибольшая ширина интервала", en: "widest interval" },
  reliableIntervalWidth: {
    ru: "ширина интервала, надёжная всегда",
    en: "width of an interval that is always reliable"
  },
  maximumRelativeWidth: {
    ru: "наибольшая ширина интервала относительно доли",
    en: "widest interval relative to the share"
  },
  minimumDegreesOfFreedom: { ru: "наименьшее число степеней свободы", en: "fewest degrees of freedom" },
  minimumUsageCount: { ru: "наименьший показатель использования", en: "smallest usage count" },
  usageProtection: { ru: "защита показателей использования", en: "protection of usage counts" },
  usageRoundingBase: { ru: "до чего они округляются", en: "what they are rounded to" },
  usageDominance: { ru: "наибольшая доля одного человека в показателе", en: "largest share of one person in a count" },
  quasiIdentifiers: { ru: "признаки, по которым узнают человека", en: "what a person could be recognised by" },
  outsideKnowledge: { ru: "что известно постороннему", en: "what an intruder is taken to know" },
  microdata: { ru: "строки ответивших", en: "rows of respondents" }
};

export const auditWords = {
  ru: {
    title: "Защита данных: аудит публикации",
    other: "in English",
    confidential:
      "Конфиденциально. Для аналитика и владельца данных: не публиковать и не пересылать. Здесь нет скрытых чисел, но сказано, какие правила что скрывают.",
    summary: "Кратко",
    study: "Исследование",
    release: "Выпуск",
    cells: "ячейки",
    microdata: "строки и ячейки",
    shown: "Показано",
    unreliable: "Ненадёжно",
    hidden: "Скрыто",
    unavailable: "Нет данных",
    share: "Доля скрытого",
    attack: "Атака",
    held: (targets: string) => `скрытых чисел: ${targets}, не раскрыто ни одно`,
    notHidden: "скрытого нет",
    broken: "раскрыто",
    noAttack: "не проводился",
    fromRelease: "Таблицы взяты из data/releases: подробности остались там, где лежит выгрузка.",
    tables: "Таблицы",
    table: "Таблица",
    rules: "Что скрыто и по какому правилу",
    level: "Места",
    all: "Всего ячеек",
    rule: "Правило",
    count: "Ячеек",
    protects: "Что защищает",
    nothingHidden: "Ни одна ячейка не скрыта.",
    lost: (share: string) =>
      `Потеря сведений: за скрытыми ячейками стоит ${share} всех ответов (сумма баз скрытых ячеек к сумме всех).`,
    unprotected: (count: string) =>
      `Чисел, которым дополнительное скрытие не дало полной ширины неизвестности: ${count}.`,
    policy: "Действующие правила",
    setting: "Правило",
    value: "Значение",
    override: "строже",
    gate: "Проверка сайта",
    file: "Файл",
    found: "Что найдено",
    gatePassed: "Проверены все файлы сайта: ничего запрещённого не найдено.",
    gateFailed: "Сайт не опубликован.",
    chain: "Откуда это следует",
    what: "Что раскрыто",
    attackSays:
      "Атака: программа играет постороннего, который знает численность населения и числа ответивших, и по всем опубликованным числам вычисляет границы каждого скрытого.",
    usageTogether: "Показатели использования всех исследований вместе",
    setAside: "Отложены при атаке, так как противоречат друг другу:",
    notAttacked: (count: string) =>
      `не атаковано скрытых чисел: ${count} (опубликованные числа вокруг них несовместимы)`,
    rows: "Строки ответивших",
    permission: "Разрешение владельца",
    anonymity: "Обезличивание",
    quasi: "Признаки: категорий было → осталось",
    withheld: "Скрыто значений в отдельных строках",
    merged: "Объединённые редкие ответы",
    leftOut: "вопрос исключён",
    none: "нет",
    rowCount: "Строк",
    utility: "Что потеряно из-за укрупнения",
    city: "Город в целом",
    parts: "Части города",
    measure: "Показатель",
    estimates: "Долей можно оценить по исходным строкам",
    lostEstimates: "из них нельзя по опубликованным",
    median: "Изменение доли, медиана, п. п.",
    usual: "Изменение доли у 95 % оценок не больше, п. п.",
    largest: "Наибольшее изменение, п. п.",
    ratio: "Ширина интервала к исходной, медиана",
    outside: "Исходных долей вне нового интервала",
    k: (k: number, l: number) => `k = ${k}, l = ${l}`,
    kind: { survey: "опрос", usage: "использование", indicators: "показатели" }
  },
  en: {
    title: "Disclosure control: audit of the publication",
    other: "по-русски",
    confidential:
      "Confidential. For the analyst and the data owner: not to be published or passed on. There are no hidden figures here, but it says which rules hide what.",
    summary: "In short",
    study: "Study",
    release: "Release",
    cells: "cells",
    microdata: "rows and cells",
    shown: "Shown",
    unreliable: "Unreliable",
    hidden: "Hidden",
    unavailable: "Not available",
    share: "Share hidden",
    attack: "Attack",
    held: (targets: string) => `${targets} hidden counts held`,
    notHidden: "nothing hidden",
    broken: "disclosed",
    noAttack: "not run",
    fromRelease: "The tables were taken from data/releases: details stay where the extract is.",
    tables: "Tables",
    table: "Table",
    rules: "What is hidden, by which rule",
    level: "Places",
    all: "Cells in all",
    rule: "Rule",
    count: "Cells",
    protects: "What it protects",
    nothingHidden: "No cell is hidden.",
    lost: (share: string) =>
      `Information lost: ${share} of all answers stand behind hidden cells (sum of the bases of hidden cells to the sum of all).`,
    unprotected: (count: string) =>
      `Counts that further suppression could not leave the full width of unknown values: ${count}.`,
    policy: "Policy in force",
    setting: "Setting",
    value: "Value",
    override: "stricter",
    gate: "Gate",
    file: "File",
    found: "What was found",
    gatePassed: "Every file of the site was looked at: nothing was found that may not be published.",
    gateFailed: "The site was not published.",
    chain: "What gives it away",
    what: "What was disclosed",
    attackSays:
      "Attack: a program plays an intruder who knows the population and the numbers of respondents, and computes the range of every hidden count from all that is published.",
    usageTogether: "Usage counts of all studies together",
    setAside: "Set aside in the attack because they contradict one another:",
    notAttacked: (count: string) =>
      `hidden counts not attacked: ${count} (no counts agree with the figures around them)`,
    rows: "Rows of respondents",
    permission: "Permission of the owner",
    anonymity: "Anonymity",
    quasi: "Quasi-identifiers: categories before → after",
    withheld: "Values withheld in single rows",
    merged: "Rare answers joined",
    leftOut: "item left out",
    none: "none",
    rowCount: "Rows",
    utility: "What coarsening cost",
    city: "City as a whole",
    parts: "Parts of the city",
    measure: "Measure",
    estimates: "Shares that the rows as received can estimate",
    lostEstimates: "of them lost with released rows",
    median: "Change of a share, median, points",
    usual: "Change of a share, 95 % of them within, points",
    largest: "Largest change, points",
    ratio: "Width of the interval to the original one, median",
    outside: "Original shares outside the new interval",
    k: (k: number, l: number) => `k = ${k}, l = ${l}`,
    kind: { survey: "poll", usage: "usage", indicators: "indicators" }
  }
} as const;
