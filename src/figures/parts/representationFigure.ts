import type { Figure } from "../figure.js";
import { ageInWords } from "../../words/ageInWords.js";
import { countInWords } from "../../words/countInWords.js";
import { formatNumber } from "../../words/formatNumber.js";
import { formatShare } from "../../words/formatShare.js";
import { verdictMark } from "../../words/verdictMark.js";
import type { Language } from "../../components/view.js";
import { capitalise } from "./capitalise.js";
import { missingText } from "./missingText.js";
import { olderShare } from "./olderShare.js";
import { representationQuery, type RepresentationRow } from "./representationRow.js";

/** What the figures about who answered have in common: rows, table, base and the older group's place in the sample. */
export const representationFigure = {
  filters: ["age", "study"],
  tables: () => ["representation"],
  query: representationQuery,
  studies: (rows, { study }) => [rows[0]?.study ?? study],

  headline(rows, view) {
    const { lang } = view;
    if (rows.length === 0) return missingText.headline[lang];
    const older = olderShare(rows, view);
    const age = ageInWords(`${view.age}+`, lang);
    if (older === null) {
      return { ru: "Кто ответил и кто живёт в городе", en: "Who answered and who lives in the city" }[lang];
    }
    return {
      ru: `Среди ответивших ${formatShare(older.sample, "ru")} — люди ${age}, среди взрослых горожан их ${formatShare(
        older.population,
        "ru"
      )}`,
      en: `People ${age} are ${formatShare(older.sample, "en")} of those who answered and ${formatShare(
        older.population,
        "en"
      )} of adult residents`
    }[lang];
  },

  columns: ({ lang }) => [
    { name: "label", label: { ru: "Категория", en: "Category" }[lang], format: ({ label }) => capitalise(label) },
    {
      name: "base",
      label: { ru: "Ответили", en: "Answered" }[lang],
      align: "end",
      format: ({ base, verdict }) => (base === null ? verdictMark(verdict, lang).mark : formatNumber(base, lang))
    },
    {
      name: "sample_share",
      label: { ru: "Доля в выборке", en: "Share of the sample" }[lang],
      align: "end",
      format: ({ sample_share: share, verdict }) => shareText(share, verdict, lang)
    },
    {
      name: "weighted_share",
      label: { ru: "После взвешивания", en: "After weighting" }[lang],
      align: "end",
      format: ({ weighted_share: share, verdict }) => shareText(share, verdict, lang)
    },
    {
      name: "population_share",
      label: { ru: "Доля среди жителей", en: "Share of residents" }[lang],
      align: "end",
      format: ({ population_share: share }) => formatShare(share, lang, 1)
    },
    {
      name: "representation_ratio",
      label: { ru: "Выборка к жителям", en: "Sample to residents" }[lang],
      align: "end",
      format: ({ representation_ratio: ratio, verdict }) =>
        ratio === null ? verdictMark(verdict, lang).mark : formatNumber(ratio, lang, 2)
    }
  ],

  base(rows, { lang }) {
    const [first] = rows;
    if (first === undefined) return missingText.base[lang];
    const own = rows.filter(({ margin }) => margin === first.margin);
    if (own.some(({ base }) => base === null)) {
      return {
        ru: "часть категорий скрыта: ответивших слишком мало",
        en: "some categories are suppressed: too few answered"
      }[lang];
    }
    const people = countInWords(
      own.reduce((sum, { base }) => sum + base!, 0),
      "respondent",
      lang
    );
    return { ru: `${people} (без взвешивания)`, en: `${people} (unweighted)` }[lang];
  }
} satisfies Partial<Figure<RepresentationRow>>;

function shareText(share: number | null, verdict: string, lang: Language): string {
  return share === null ? verdictMark(verdict, lang).mark : formatShare(share, lang, 1);
}
