import { ageInWords } from "../../words/ageInWords.js";
import { countInWords } from "../../words/countInWords.js";
import { formatNumber } from "../../words/formatNumber.js";
import { formatShare } from "../../words/formatShare.js";
import { verdictMark } from "../../words/verdictMark.js";
import type { Figure } from "../figure.js";
import { missingText } from "./missingText.js";
import { perThousandText as rate } from "./perThousandText.js";
import { thresholdNote } from "./thresholdNote.js";
import { usageByAge, type UsageAgeRow } from "./usageByAge.js";
import { usageGroups } from "./usageGroups.js";

/** Accounts of a state digital service per 1,000 residents of the same age. */
export const usersByAge: Figure<UsageAgeRow> = {
  id: "usersPerThousand",
  filters: ["age"],
  tables: () => ["usage"],
  query: usageByAge,
  studies: (rows) => [...new Set(rows.map(({ study }) => study))],

  headline(rows, { lang }) {
    const { older, younger } = usageGroups(rows);
    if (!older) return missingText.headline[lang];
    const beside =
      younger === undefined
        ? ""
        : {
            ru: `, на 1000 жителей ${ageInWords(younger.age, lang)} — ${rate(younger, lang)}`,
            en: `, and ${rate(younger, lang)} for every 1,000 residents ${ageInWords(younger.age, lang)}`
          }[lang];
    return {
      ru: `На 1000 жителей ${ageInWords(older.age, lang)} приходится ${rate(older, lang)} учётной записи${beside}`,
      en: `There are ${rate(older, lang)} accounts for every 1,000 residents ${ageInWords(older.age, lang)}${beside}`
    }[lang];
  },

  subtitle(rows, { lang }) {
    const service = rows[0]?.service;
    return {
      ru: `Учётных записей на 1000 жителей того же возраста, Санкт-Петербург${service ? `. ${service}` : ""}`,
      en: `Accounts per 1,000 residents of the same age, St Petersburg${service ? `. ${service}` : ""}`
    }[lang];
  },

  columns: ({ lang }) => [
    { name: "age", label: { ru: "Возраст", en: "Age" }[lang], format: ({ age }) => ageInWords(age, lang) },
    {
      name: "value",
      label: { ru: "Учётные записи", en: "Accounts" }[lang],
      align: "end",
      format: ({ value, verdict }) => (value === null ? verdictMark(verdict, lang).mark : formatNumber(value, lang))
    },
    {
      name: "population",
      label: { ru: "Жители", en: "Residents" }[lang],
      align: "end",
      format: ({ population }) => formatNumber(population, lang)
    },
    {
      name: "per_1000",
      label: { ru: "Учётных записей на 1000 жителей", en: "Accounts per 1,000 residents" }[lang],
      align: "end",
      format: (row) => rate(row, lang)
    },
    {
      name: "share",
      label: { ru: "Доля среди учётных записей", en: "Share of accounts" }[lang],
      align: "end",
      format: ({ share, verdict }) => (share === null ? verdictMark(verdict, lang).mark : formatShare(share, lang, 1))
    },
    {
      name: "population_share",
      label: { ru: "Доля среди жителей", en: "Share of residents" }[lang],
      align: "end",
      format: ({ population_share: share }) => formatShare(share, lang, 1)
    }
  ],

  sentence(rows, { lang }) {
    const { bands, older } = usageGroups(rows);
    if (!older) return missingText.extract[lang];
    if (older.value === null || older.per_1000 === null) {
      return {
        ru: `Число учётных записей жителей ${ageInWords(older.age, lang)} скрыто.`,
        en: `The number of accounts of residents ${ageInWords(older.age, lang)} is suppressed.`
      }[lang];
    }
    const most = bands.filter((band) => band.per_1000 !== null).sort((a, b) => b.per_1000! - a.per_1000!)[0];
    const age = ageInWords(older.age, lang);
    const accounts = countInWords(older.value, "account", lang);
    const residents = countInWords(older.population, "resident", lang);
    const first = {
      ru: `У жителей ${age} ${accounts} на ${residents} этого возраста: ${rate(older, lang)} на 1000.`,
      en: `Residents ${age} hold ${accounts} for ${residents} of that age: ${rate(older, lang)} per 1,000.`
    }[lang];
    const count = {
      ru: "Это подсчёт, а не выборка: интервала у него нет.",
      en: "This is a count and not a sample: it has no interval."
    }[lang];
    if (most === undefined || most.is_older || most.per_1000 === null) return `${first} ${count}`;
    const times = formatNumber(most.per_1000 / older.per_1000, lang, 1);
    const second = {
      ru:
        `Больше всего их в возрасте ${ageInWords(most.age, lang)}: ${rate(most, lang)} на 1000, в ${times} раза ` +
        "больше.",
      en: `The most are held at ${ageInWords(most.age, lang)}: ${rate(most, lang)} per 1,000, ${times} times as many.`
    }[lang];
    return `${first} ${second} ${count}`;
  },

  base(rows, { lang }) {
    const { bands } = usageGroups(rows);
    if (bands.length === 0) return missingText.base[lang];
    const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
    const accounts = countInWords(sum(bands.map(({ value }) => value)), "account", lang);
    const residents = countInWords(sum(bands.map(({ population }) => population)), "resident", lang);
    return {
      ru: `${accounts} с указанным возрастом; ${residents} 18 лет и старше`,
      en: `${accounts} with an age; ${residents} 18 and over`
    }[lang];
  },

  notes: (rows, view) => [
    ...thresholdNote(rows, view),
    ...{
      ru: [
        "Учётная запись — не человек: у одного жителя их может быть несколько, а учётная запись может принадлежать " +
          "тому, кто в городе не живёт. Доля пользователей среди жителей поэтому может быть и ниже, и выше."
      ],
      en: [
        "An account is not a person: one resident may hold several, and an account may belong to someone who does " +
          "not live in the city. The share of users among residents may therefore be lower or higher."
      ]
    }[view.lang]
  ]
};
