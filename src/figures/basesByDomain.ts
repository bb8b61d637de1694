import { formatNumber } from "../words/formatNumber.js";
import { quoteLabel } from "../words/quoteLabel.js";
import { verdictMark } from "../words/verdictMark.js";
import type { Language, Text } from "../components/view.js";
import { defineFigure } from "./figure.js";
import { ageInWords } from "../words/ageInWords.js";
import { capitalise } from "./parts/capitalise.js";
import { colours } from "./parts/colours.js";
import { countChart } from "./parts/countChart.js";
import { missingText } from "./parts/missingText.js";
import { quoteIdentifier } from "./parts/quoteIdentifier.js";

/** How many answered in one category of one domain. */
type BaseRow = {
  study: string;
  study_title: string;
  domain: "age" | "sex" | "area";
  category: string;
  label: string;
  base: number | null;
  verdict: string;
};

const domainNames: Record<BaseRow["domain"], Text> = {
  age: { ru: "Возраст", en: "Age" },
  sex: { ru: "Пол", en: "Sex" },
  area: { ru: "Часть города", en: "Part of the city" }
};

/** How many answered in every category of one domain: the largest base of any question. */
export const basesByDomain = defineFigure<BaseRow>({
  id: "basesByDomain",
  filters: ["study"],
  tables: ({ study }) => [`studies/${study}`],

  query: ({ lang, study }) => ({
    sql: `
WITH single AS (
  SELECT study, base,
    CASE WHEN age <> 'all' THEN 'age' WHEN sex <> 'all' THEN 'sex' ELSE 'area' END AS domain,
    CASE WHEN age <> 'all' THEN age WHEN sex <> 'all' THEN sex ELSE area END AS category
  FROM ${quoteIdentifier(`studies/${study}`)}
  WHERE (CASE WHEN age <> 'all' THEN 1 ELSE 0 END) + (CASE WHEN sex <> 'all' THEN 1 ELSE 0 END)
    + (CASE WHEN area <> 'all' THEN 1 ELSE 0 END) = 1
)
SELECT
  s.study, k.title_${lang} AS study_title, s.domain, s.category, MAX(d.label_${lang}) AS label,
  CAST(MAX(s.base) AS INTEGER) AS base,
  CASE WHEN MAX(s.base) IS NULL THEN 'suppressed' WHEN MAX(s.base) = 0 THEN 'not_asked' ELSE 'published' END AS verdict
FROM single s
JOIN "catalogue" k ON k.study = s.study
JOIN "domains" d ON d.domain = s.domain AND d.category = s.category
GROUP BY s.study, k.title_${lang}, s.domain, s.category
ORDER BY CASE s.domain WHEN 'age' THEN 1 WHEN 'sex' THEN 2 ELSE 3 END, MIN(d.ord), s.category`,
    params: []
  }),
  studies: (rows, { study }) => [rows[0]?.study ?? study],

  headline(rows, { lang }) {
    const [least] = shown(rows).sort((a, b) => a.base - b.base);
    if (least === undefined) return missingText.headline[lang];
    return {
      ru: `Меньше всего ответивших — ${quoteLabel(least.label, "ru")}: ${formatNumber(least.base, "ru")}`,
      en: `Fewest answered: ${quoteLabel(least.label, "en")}, ${formatNumber(least.base, "en")}`
    }[lang];
  },

  subtitle(rows, { lang }) {
    const what = {
      ru: "Ответившие по возрасту, полу и частям города, без взвешивания; наибольшая база среди вопросов",
      en: "Those who answered by age, sex and part of the city, unweighted; the largest base of any question"
    }[lang];
    const [first] = rows;
    return first === undefined ? what : `${what}. ${first.study_title}`;
  },

  plot(rows, view) {
    if (rows.length === 0) return null;
    const domains = [...new Set(rows.map(({ domain }) => domain))];
    return countChart(
      domains.map((domain) => ({
        label: domainNames[domain][view.lang],
        rows: rows
          .filter((row) => row.domain === domain)
          .map((row) => ({
            row: capitalise(row.label),
            value: row.base,
            text: baseText(row, view.lang),
            bound: "exact",
            verdict: row.verdict,
            colour: colours.other1
          }))
      })),
      view
    );
  },

  columns: ({ lang }) => [
    { name: "label", label: { ru: "Категория", en: "Category" }[lang], format: ({ label }) => capitalise(label) },
    { name: "domain", label: { ru: "Признак", en: "Domain" }[lang], format: ({ domain }) => domainNames[domain][lang] },
    {
      name: "base",
      label: { ru: "Ответили", en: "Answered" }[lang],
      align: "end",
      format: (row) => baseText(row, lang)
    }
  ],

  sentence(rows, { lang }) {
    const known = shown(rows);
    const older = known.find(({ domain, category }) => domain === "age" && category === "65+");
    if (known.length === 0) return missingText.poll[lang];
    const hidden = rows.length - known.length;
    const first =
      older === undefined
        ? ""
        : {
            ru: `Людей ${ageInWords("65+", "ru")} ответило ${formatNumber(older.base, "ru")}. `,
            en: `${formatNumber(older.base, "en")} people ${ageInWords("65+", "en")} answered. `
          }[lang];
    const rest =
      hidden === 0
        ? { ru: "Ни одна база не скрыта.", en: "No base is suppressed." }
        : {
            ru: `Скрыто баз из-за малого числа ответивших: ${formatNumber(hidden, "ru")}.`,
            en: `Bases suppressed because too few answered: ${formatNumber(hidden, "en")}.`
          };
    return `${first}${rest[lang]}`;
  },

  base(rows, { lang }) {
    const count = formatNumber(rows.length, lang);
    return rows.length === 0 ? missingText.base[lang] : { ru: `категорий: ${count}`, en: `categories: ${count}` }[lang];
  }
});

function shown(rows: readonly BaseRow[]): (BaseRow & { base: number })[] {
  return rows.filter((row): row is BaseRow & { base: number } => row.base !== null);
}

function baseText({ base, verdict }: BaseRow, lang: Language): string {
  return base === null ? verdictMark(verdict, lang).mark : formatNumber(base, lang);
}
