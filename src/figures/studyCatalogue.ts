import { formatDate } from "../words/formatDate.js";
import { countInWords } from "../words/countInWords.js";
import { formatNumber } from "../words/formatNumber.js";
import { formatPeriod } from "../words/formatPeriod.js";
import type { Language, Text } from "../components/view.js";
import { defineFigure } from "./figure.js";

/** A study of the report. */
type StudyRow = {
  study: string;
  kind: string;
  title: string;
  synthetic: boolean;
  owner: string;
  source_date: string;
  from_date: string | null;
  to_date: string | null;
  respondents: number | null;
};

const kinds: Readonly<Record<string, Text>> = {
  survey: { ru: "опрос", en: "poll" },
  usage: { ru: "статистика использования", en: "usage statistics" },
  indicators: { ru: "показатели", en: "indicators" }
};

/** Every study that the report rests on. */
export const studyCatalogue = defineFigure<StudyRow>({
  id: "studyCatalogue",
  filters: [],
  tables: () => [],
  query: ({ lang }) => ({
    sql: `
SELECT
  study, kind, title_${lang} AS title, synthetic, owner_${lang} AS owner, source_date, from_date, to_date, respondents
FROM "catalogue"
ORDER BY CASE kind WHEN 'survey' THEN 1 WHEN 'usage' THEN 2 ELSE 3 END, COALESCE(to_date, source_date) DESC, study`,
    params: []
  }),
  studies: (rows) => rows.map(({ study }) => study),

  headline(rows, { lang }) {
    const synthetic = formatNumber(rows.filter((row) => row.synthetic).length, lang);
    return {
      ru: `${countInWords(rows.length, "study", "ru")}, из них синтетических: ${synthetic}`,
      en: `${countInWords(rows.length, "study", "en")}, of which synthetic: ${synthetic}`
    }[lang];
  },

  subtitle: (_rows, { lang }) =>
    ({
      ru: "Исследования, на которых стоит отчёт",
      en: "Studies that the report rests on"
    })[lang],

  columns: ({ lang }) => [
    { name: "title", label: { ru: "Исследование", en: "Study" }[lang] },
    { name: "kind", label: { ru: "Вид", en: "Kind" }[lang], format: ({ kind }) => kindName(kind, lang) },
    {
      name: "synthetic",
      label: { ru: "Данные", en: "Data" }[lang],
      format: ({ synthetic }) =>
        synthetic ? { ru: "синтетические", en: "synthetic" }[lang] : { ru: "настоящие", en: "real" }[lang]
    },
    { name: "owner", label: { ru: "Владелец", en: "Owner" }[lang] },
    {
      name: "to_date",
      label: { ru: "Когда", en: "When" }[lang],
      format: ({ from_date: from, to_date: to, source_date: date }) =>
        from !== null && to !== null ? formatPeriod(from, to, lang) : formatDate(date, lang)
    },
    {
      name: "respondents",
      label: { ru: "Респондентов", en: "Respondents" }[lang],
      align: "end",
      format: ({ respondents }) => (respondents === null ? "—" : formatNumber(respondents, lang))
    }
  ],

  sentence(rows, { lang }) {
    const people = rows.reduce((sum, { respondents }) => sum + (respondents ?? 0), 0);
    return {
      ru:
        `В опросах ответили ${countInWords(people, "person", "ru")}; остальные исследования — опубликованные ` +
        "подсчёты.",
      en: `${countInWords(people, "person", "en")} answered the polls; the other studies are published counts.`
    }[lang];
  },

  base(rows, { lang }) {
    return countInWords(rows.length, "study", lang);
  }
});

function kindName(kind: string, lang: Language): string {
  const name = kinds[kind];
  if (name === undefined) throw new RangeError(`studyCatalogue: unknown kind of study: ${kind}`);
  return name[lang];
}
