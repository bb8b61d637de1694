import { tableSchemas } from "../../../loaders/write/tableSchemas.js";
import type { Row } from "../../../src/figures/figure.js";
import { itemRows, literalItems, surveyCells, surveyDifferences } from "./surveyCells.js";
import {
  indicators,
  representation,
  schemeShares,
  sensitivity,
  trend,
  waveDifferences,
  weighting
} from "./surveyTables.js";
import { tableScript } from "./tableScript.js";

const printed = (study: string, kind: string): Row => ({
  study,
  kind,
  title_ru: `Выгрузка ${study}`,
  title_en: `Extract ${study}`,
  synthetic: false,
  owner_ru: "Владелец",
  owner_en: "Owner",
  source_ru: "Слайд",
  source_en: "Slide",
  source_date: "2024-11-19",
  release: "cells"
});

const catalogue: Row[] = [
  printed("accounts", "usage"),
  printed("mini_app", "usage"),
  printed("municipal", "indicators"),
  printed("platform", "indicators"),
  {
    study: "autumn",
    kind: "survey",
    series: "polls",
    title_ru: "Осенний опрос",
    title_en: "Autumn poll",
    synthetic: true,
    owner_ru: "Владелец",
    owner_en: "Owner",
    source_ru: "Файл",
    source_en: "File",
    source_date: "2023-12-01",
    from_date: "2023-11-06",
    to_date: "2023-11-19",
    universe_ru: "Жители 18+",
    universe_en: "Residents 18+",
    respondents: 3000,
    release: "cells"
  },
  {
    study: "spring",
    kind: "survey",
    series: "polls",
    title_ru: "Весенний опрос",
    title_en: "Spring poll",
    synthetic: true,
    owner_ru: "Владелец",
    owner_en: "Owner",
    source_ru: "Файл",
    source_en: "File",
    source_date: "2024-06-01",
    from_date: "2024-05-13",
    to_date: "2024-05-26",
    universe_ru: "Жители 18+",
    universe_en: "Residents 18+",
    respondents: 12500,
    release: "cells"
  }
];

const age = (category: string, ord: number, from: number, to: number | null): Row => ({
  domain: "age",
  category,
  ord,
  from_age: from,
  to_age: to,
  label_ru: category,
  label_en: category
});

const domains: Row[] = [
  { domain: "sex", category: "female", ord: 0, label_ru: "женщины", label_en: "women" },
  { domain: "sex", category: "male", ord: 1, label_ru: "мужчины", label_en: "men" },
  age("all", 0, 18, null),
  age("18-24", 1, 18, 24),
  age("25-34", 2, 25, 34),
  age("35-44", 3, 35, 44),
  age("45-54", 4, 45, 54),
  age("55-64", 5, 55, 64),
  age("65+", 6, 65, null),
  age("55+", 7, 55, null),
  age("60+", 8, 60, null),
  age("18-54", 9, 18, 54),
  age("18-59", 10, 18, 59),
  age("18-64", 11, 18, 64),
  { domain: "zone", category: "south", ord: 0, label_ru: "южные районы", label_en: "southern districts" },
  { domain: "district", category: "nevsky", ord: 0, parent: "south", label_ru: "Невский", label_en: "Nevsky" },
  { domain: "area", category: "all", ord: 0, label_ru: "весь Санкт-Петербург", label_en: "St Petersburg as a whole" },
  { domain: "area", category: "south", ord: 1, label_ru: "южные районы", label_en: "southern districts" },
  { domain: "area", category: "nevsky", ord: 2, label_ru: "Невский", label_en: "Nevsky" }
];

const accounts = (band: string, ord: number, value: number, population: number): Row => ({
  study: "accounts",
  tabulation: "age",
  service: "state",
  service_ru: "Государственный сервис",
  service_en: "State service",
  measure: "users",
  measure_ru: "Пользователи",
  measure_en: "Users",
  unit: "accounts",
  sex: "all",
  age: band,
  ord,
  value,
  printed: ord < 6,
  bound: "exact",
  share: value / 1533757,
  population,
  population_share: population / 4659653,
  per_1000: (value / population) * 1000,
  verdict: "published",
  synthetic: false
});

const bySex = (sex: string, ord: number, value: number, population: number): Row => ({
  ...accounts("all", ord, value, population),
  tabulation: "sex",
  sex,
  printed: sex !== "all",
  share: value / 1425735
});

const usage: Row[] = [
  accounts("18-24", 0, 110528, 436002),
  accounts("25-34", 1, 557023, 664760),
  accounts("35-44", 2, 404464, 1006363),
  accounts("45-54", 3, 229268, 802873),
  accounts("55-64", 4, 154648, 733298),
  accounts("65+", 5, 77826, 1016357),
  accounts("55+", 6, 232474, 1749655),
  accounts("18-54", 7, 1301283, 2909998),
  accounts("18-64", 8, 1455931, 3643296),
  accounts("all", 9, 1533757, 4659653),
  bySex("female", 0, 790537, 2617465),
  bySex("male", 1, 635198, 2042188),
  bySex("all", 2, 1425735, 4659653),
  {
    study: "mini_app",
    tabulation: "visitors",
    service: "mini",
    service_ru: "Мини-приложение",
    service_en: "Mini-app",
    measure: "unique",
    measure_ru: "Уникальные посетители",
    measure_en: "Unique visitors",
    unit: "visitors",
    sex: "all",
    age: "all",
    ord: 0,
    value: 22989,
    printed: true,
    bound: "exact",
    from_date: "2023-08-28",
    to_date: "2023-09-07",
    verdict: "published",
    synthetic: false
  }
];

const usageChecks: Row[] = [
  {
    study: "accounts",
    tabulation: "age",
    check: "total",
    printed: 1533757,
    computed: 1533757,
    difference: 0,
    agrees: true,
    note_ru: "складывается",
    note_en: "adds up"
  },
  {
    study: "accounts",
    tabulation: "sex",
    check: "total",
    printed: 1425735,
    computed: 1425735,
    difference: 0,
    agrees: true,
    note_ru: "складывается",
    note_en: "adds up"
  },
  {
    study: "accounts",
    tabulation: null,
    check: "printed_figure",
    printed: 42.53,
    computed: null,
    difference: null,
    agrees: null,
    note_ru: "не сказано, от чего",
    note_en: "of what is not said"
  }
];

const asked = {
  autumn: literalItems,
  spring: literalItems.filter(({ item }) => item === "awareness" || item === "use_portal")
};

const surveys = Object.entries(asked).flatMap(([study, items]): [string, string[]][] => [
  [`studies/${study}`, tableScript(`studies/${study}`, tableSchemas.cells, surveyCells(study, items))],
  [
    `differences/${study}`,
    tableScript(`differences/${study}`, tableSchemas.differences, surveyDifferences(study, items))
  ]
]);
const items = Object.entries(asked).flatMap(([study, questions]) => itemRows(study, questions));

/** Small published tables with the traits of real ones: hidden and unreliable cells, a poll that asked less. */
export const literalTables: Readonly<Record<string, readonly string[]>> = {
  catalogue: tableScript("catalogue", tableSchemas.catalogue, catalogue),
  domains: tableScript("domains", tableSchemas.domains, domains),
  items: tableScript("items", tableSchemas.items, items),
  indicators: tableScript("indicators", tableSchemas.indicators, indicators),
  representation: tableScript("representation", tableSchemas.representation, representation),
  schemes: tableScript("schemes", tableSchemas.schemes, schemeShares),
  sensitivity: tableScript("sensitivity", tableSchemas.sensitivity, sensitivity),
  trend: tableScript("trend", tableSchemas.trend, trend),
  wave_differences: tableScript("wave_differences", tableSchemas.wave_differences, waveDifferences),
  weighting: tableScript("weighting", tableSchemas.weighting, weighting),
  usage_checks: tableScript("usage_checks", tableSchemas.usage_checks, usageChecks),
  usage: tableScript("usage", tableSchemas.usage, usage),
  ...Object.fromEntries(surveys)
};
