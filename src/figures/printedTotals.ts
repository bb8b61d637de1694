import type { Language, Text } from "../components/view.js";
import { formatNumber } from "../words/formatNumber.js";
import { defineFigure } from "./figure.js";
import { colours } from "./parts/colours.js";
import { countChart } from "./parts/countChart.js";
import { missingText } from "./parts/missingText.js";
import { shownDigits } from "./parts/shownDigits.js";

/** A printed total or percentage beside what the printed parts give. */
type CheckRow = {
  study: string;
  tabulation: string | null;
  check: string;
  printed: number;
  computed: number | null;
  difference: number | null;
  agrees: boolean | null;
  note: string | null;
};

/** Totals that the source prints, checked against its own parts, and the two totals that differ. */
export const printedTotals = defineFigure<CheckRow>({
  id: "printedTotals",
  filters: [],
  tables: () => ["usage_checks"],
  query: ({ lang }) => ({
    sql: `
SELECT study, tabulation, "check", printed, computed, difference, agrees, note_${lang} AS note
FROM "usage_checks"
ORDER BY study, "check" DESC, tabulation, printed, note`,
    params: []
  }),
  studies: (rows) => [...new Set(rows.map(({ study }) => study))],

  headline(rows, { lang }) {
    if (rows.length === 0) return missingText.headline[lang];
    const [least, most] = totalsApart(rows);
    if (least === undefined || most === undefined) {
      return { ru: "Напечатанные итоги и их слагаемые", en: "Printed totals and their parts" }[lang];
    }
    return {
      ru: `Два итога одного источника расходятся на ${formatNumber(most.printed - least.printed, "ru")}: ${formatNumber(
        most.printed,
        "ru"
      )} и ${formatNumber(least.printed, "ru")}`,
      en: `Two totals of one source differ by ${formatNumber(most.printed - least.printed, "en")}: ${formatNumber(
        most.printed,
        "en"
      )} and ${formatNumber(least.printed, "en")}`
    }[lang];
  },

  subtitle: (_rows, { lang }) =>
    ({
      ru: "Напечатанные в источнике итоги и проценты рядом с посчитанными по его же строкам",
      en: "Totals and percentages as the source prints them, beside those computed from its own rows"
    })[lang],

  plot(rows, view) {
    const totals = rows.filter(({ check }) => check === "total");
    if (totals.length === 0) return null;
    return countChart(
      totals.map(({ tabulation, printed }) => ({
        label: tabulationName(tabulation, view.lang),
        rows: [
          {
            row: "",
            value: printed,
            text: formatNumber(printed, view.lang),
            bound: "exact",
            verdict: "published",
            colour: colours.other1
          }
        ]
      })),
      view
    );
  },

  columns: ({ lang }) => [
    {
      name: "tabulation",
      label: { ru: "Таблица источника", en: "Table of the source" }[lang],
      format: ({ tabulation }) => tabulationName(tabulation, lang)
    },
    {
      name: "check",
      label: { ru: "Что проверено", en: "What is checked" }[lang],
      format: ({ check }) => checkName(check, lang)
    },
    {
      name: "printed",
      label: { ru: "Напечатано", en: "Printed" }[lang],
      align: "end",
      format: ({ printed }) => formatNumber(printed, lang, shownDigits(printed))
    },
    {
      name: "computed",
      label: { ru: "Посчитано", en: "Computed" }[lang],
      align: "end",
      format: ({ computed }) => (computed === null ? "—" : formatNumber(computed, lang, shownDigits(computed)))
    },
    {
      name: "agrees",
      label: { ru: "Сходится", en: "Agrees" }[lang],
      format: ({ agrees }) => agreement(agrees)[lang]
    },
    { name: "note", label: { ru: "Примечание", en: "Note" }[lang], format: ({ note }) => note ?? "—" }
  ],

  sentence(rows, { lang }) {
    if (rows.length === 0) return missingText.extract[lang];
    const checked = rows.filter(({ agrees }) => agrees !== null);
    const agreed = checked.filter(({ agrees }) => agrees).length;
    const open = rows.length - checked.length;
    const first = {
      ru: `Сошлись ${formatNumber(agreed, "ru")} из ${formatNumber(checked.length, "ru")} проверенных значений`,
      en: `${formatNumber(agreed, "en")} of ${formatNumber(checked.length, "en")} values that can be checked agree`
    }[lang];
    const second =
      open === 0
        ? ""
        : {
            ru: `; не с чем сверить — ${formatNumber(open, "ru")}`,
            en: `; ${formatNumber(open, "en")} cannot be checked`
          }[lang];
    return {
      ru:
        `${first}${second}. Итоги показаны как напечатаны: ни один не пересчитан под другой, потому что источник не ` +
        "говорит, чьих учётных записей не хватает.",
      en:
        `${first}${second}. Totals are shown as printed: none is rescaled to another, because the source does not ` +
        "say whose accounts are missing."
    }[lang];
  },

  base(rows, { lang }) {
    const count = formatNumber(rows.length, lang);
    return { ru: `проверок: ${count}`, en: `checks: ${count}` }[lang];
  }
});

/** The smallest and the largest total of the first study whose totals differ. */
function totalsApart(rows: readonly CheckRow[]): [CheckRow | undefined, CheckRow | undefined] {
  const totals = rows.filter(({ check }) => check === "total").sort((a, b) => a.printed - b.printed);
  for (const study of new Set(rows.map((row) => row.study))) {
    const own = totals.filter((row) => row.study === study);
    if (own.length > 1 && own[0]!.printed !== own.at(-1)!.printed) return [own[0], own.at(-1)];
  }
  return [undefined, undefined];
}

const tabulations: Readonly<Record<string, Text>> = {
  age: { ru: "По возрасту", en: "By age" },
  sex: { ru: "По полу", en: "By sex" }
};

/** What a tabulation is by; one that is not by age or sex keeps its name. */
function tabulationName(tabulation: string | null, lang: Language): string {
  if (tabulation === null) return { ru: "Вне таблиц", en: "Beside the tables" }[lang];
  return tabulations[tabulation]?.[lang] ?? tabulation;
}

function checkName(check: string, lang: Language): string {
  const name = checks[check];
  if (name === undefined) throw new RangeError(`printedTotals: unknown check: ${check}`);
  return name[lang];
}

const checks: Readonly<Record<string, Text>> = {
  total: { ru: "Итог", en: "Total" },
  percentages: { ru: "Проценты", en: "Percentages" },
  printed_figure: { ru: "Отдельная цифра", en: "Single figure" }
};

function agreement(agrees: boolean | null): Text {
  if (agrees === null) return { ru: "проверить нельзя", en: "cannot be checked" };
  return agrees ? { ru: "да", en: "yes" } : { ru: "нет", en: "no" };
}
