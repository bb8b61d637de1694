import { ageInWords } from "../words/ageInWords.js";
import { formatNumber } from "../words/formatNumber.js";
import { formatShare } from "../words/formatShare.js";
import { listInWords } from "../words/listInWords.js";
import { defineFigure } from "./figure.js";
import { capitalise } from "./parts/capitalise.js";
import { colours } from "./parts/colours.js";
import { intervalChart } from "./parts/intervalChart.js";
import { shareMeasure } from "./parts/measureScale.js";
import { missingText } from "./parts/missingText.js";
import { olderShare } from "./parts/olderShare.js";
import { representationFigure } from "./parts/representationFigure.js";
import type { RepresentationRow } from "./parts/representationRow.js";

/** What the composition is by, after «по». */
const composition = {
  sex: { ru: "полу", en: "sex" },
  age: { ru: "возрасту", en: "age" },
  zone: { ru: "частям города", en: "part of the city" },
  district: { ru: "району", en: "district" }
} as const;

/** Who answered beside who lives in the city, by age and sex, before and after weighting. */
export const sampleAndPopulation = defineFigure<RepresentationRow>({
  ...representationFigure,
  id: "sampleAndPopulation",

  subtitle(rows, { lang }) {
    const what = {
      ru: "Доли возрастов и полов в выборке, после взвешивания и среди жителей 18 лет и старше",
      en: "Shares of ages and sexes in the sample, after weighting, and among residents 18 and over"
    }[lang];
    const [first] = rows;
    return first === undefined ? what : `${what}. ${first.study_title}`;
  },

  plot(rows, view) {
    const shown = rows.filter(({ margin }) => margin === "age" || margin === "sex");
    if (shown.length === 0) return null;
    const [sample, weighted, population] = {
      ru: ["выборка", "с весами", "жители"],
      en: ["sample", "weighted", "residents"]
    }[view.lang];
    const bands = shown.map((row) => {
      const older = row.margin === "age" && parseInt(row.category, 10) >= view.age;
      const accent = older ? colours.older : colours.other1;
      const point = (label: string, colour: string, symbol: "circle" | "square" | "diamond", value: number | null) => ({
        style: { label, colour, symbol },
        estimate: value,
        lower: value,
        upper: value,
        verdict: value === null ? row.verdict : "published"
      });
      return {
        label: capitalise(row.label),
        points: [
          point(sample!, accent, "circle", row.sample_share),
          point(weighted!, accent, "diamond", row.weighted_share),
          point(population!, colours.other2, "square", row.population_share)
        ]
      };
    });
    return intervalChart(bands, shareMeasure(view).chart, view);
  },

  sentence(rows, view) {
    const { lang } = view;
    if (rows.length === 0) return missingText.poll[lang];
    const older = olderShare(rows, view);
    const gaps = rows.flatMap(({ weighted_share: share, population_share: population }) =>
      share === null ? [] : [Math.abs(share - population)]
    );
    const largest = Math.max(0, ...gaps);
    const after =
      largest < 0.0005
        ? {
            ru: " После взвешивания показанные доли те же, что среди жителей.",
            en: " After weighting the shares shown are those of residents."
          }
        : {
            ru:
              " После взвешивания показанные доли отличаются от долей среди жителей не больше чем на " +
              `${formatNumber(largest * 100, "ru", 1)} п.\u00a0п.`,
            en:
              " After weighting the shares shown differ from those of residents by " +
              `${formatNumber(largest * 100, "en", 1)} points at most.`
          };
    const weightedBy = listInWords(
      (["sex", "age", "zone", "district"] as const)
        .filter((domain) => rows.some(({ margin }) => margin.split("*").includes(domain)))
        .map((domain) => composition[domain][lang]),
      lang
    );
    const limit = {
      ru: ` Веса исправляют состав по ${weightedBy}, но не то, что отвечали только желающие.`,
      en: ` Weights mend the composition by ${weightedBy}, but not that only volunteers answered.`
    }[lang];
    if (older === null) {
      return {
        ru: `Долю людей ${ageInWords(`${view.age}+`, "ru")} по этим категориям не посчитать.${after[lang]}${limit}`,
        en:
          `The share of people ${ageInWords(`${view.age}+`, "en")} cannot be computed from these ` +
          `categories.${after[lang]}${limit}`
      }[lang];
    }
    const ratio = older.sample / older.population;
    const times = formatNumber(ratio < 1 ? 1 / ratio : ratio, lang, 1);
    const beside =
      ratio === 0 || Math.abs(ratio - 1) <= 0.05
        ? ""
        : {
            ru: `, в ${times} раза ${ratio < 1 ? "меньше" : "больше"}, чем среди жителей`,
            en: `, ${times} times ${ratio < 1 ? "less" : "more"} than among residents`
          }[lang];
    const [base, age] = [formatNumber(older.base, lang), ageInWords(`${view.age}+`, lang)];
    const [sample, residents] = [formatShare(older.sample, lang, 1), formatShare(older.population, lang, 1)];
    const first = {
      ru: `Людей ${age} в выборке ${base}, это ${sample}${beside} (${residents}).`,
      en: `The sample has ${base} people ${age}, ${sample}${beside} (${residents}).`
    }[lang];
    return `${first}${after[lang]}${limit}`;
  }
});
