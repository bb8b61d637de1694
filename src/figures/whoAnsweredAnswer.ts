import { ageInWords } from "../words/ageInWords.js";
import { formatNumber } from "../words/formatNumber.js";
import { formatShare } from "../words/formatShare.js";
import { defineFigure } from "./figure.js";
import { missingText } from "./parts/missingText.js";
import { olderShare } from "./parts/olderShare.js";
import { representationFigure } from "./parts/representationFigure.js";
import type { RepresentationRow } from "./parts/representationRow.js";

/** The older group's share of those who answered beside its share of residents, in large type. */
export const whoAnsweredAnswer = defineFigure<RepresentationRow>({
  ...representationFigure,
  id: "whoAnsweredAnswer",

  subtitle: (_rows, { lang }) =>
    ({
      ru: "Доля старших среди ответивших и среди жителей 18 лет и старше",
      en: "The older group’s share of those who answered and of residents 18 and over"
    })[lang],

  highlights(rows, view) {
    const { lang } = view;
    const older = olderShare(rows, view);
    if (older === null) return [{ value: "—", label: missingText.headline[lang] }];
    const age = ageInWords(`${view.age}+`, lang);
    const base = formatNumber(older.base, lang);
    return [
      {
        value: formatShare(older.sample, lang),
        label: { ru: `ответивших — люди ${age}`, en: `of those who answered are ${age}` }[lang],
        note: { ru: `ответили ${base}`, en: `${base} answered` }[lang]
      },
      {
        value: formatShare(older.population, lang),
        label: { ru: `взрослых горожан — люди ${age}`, en: `of adult residents are ${age}` }[lang]
      }
    ];
  },

  sentence(rows, view) {
    const { lang } = view;
    if (rows.length === 0) return missingText.poll[lang];
    const older = olderShare(rows, view);
    const age = ageInWords(`${view.age}+`, lang);
    if (older === null) {
      return {
        ru: `Долю людей ${age} среди ответивших по опубликованным категориям не посчитать.`,
        en: `The share of people ${age} among those who answered cannot be computed from the published categories.`
      }[lang];
    }
    const base = formatNumber(older.base, lang);
    const [sample, weighted, residents] = [older.sample, older.weighted, older.population].map((share) =>
      formatShare(share, lang)
    );
    if (older.sample >= older.population) {
      return {
        ru:
          `Опрос добровольный: людей ${age} среди ответивших ${sample}, а среди взрослых горожан ${residents}. ` +
          `После взвешивания их ${weighted}; ответили из них ${base}.`,
        en:
          `The poll is opt-in: people ${age} are ${sample} of those who answered and ${residents} of adult residents. ` +
          `After weighting they are ${weighted}; ${base} of them answered.`
      }[lang];
    }
    return {
      ru:
        `Опрос добровольный: людей ${age} среди ответивших ${sample}, а среди взрослых горожан ${residents}. ` +
        `Взвешивание возвращает им ${weighted}, но опирается на ответы немногих: их ${base}.`,
      en:
        `The poll is opt-in: people ${age} are ${sample} of those who answered but ${residents} of adult residents. ` +
        `Weighting gives them back ${weighted}, resting on the answers of ${base} people.`
    }[lang];
  }
});
