import { defineFigure } from "./figure.js";
import { comparisonFigure } from "./parts/comparisonFigure.js";

/** Who uses services at all: everybody but those who said “never”, the older group beside the younger. */
export const useAtAll = defineFigure(
  comparisonFigure({
    id: "useAtAll",
    cells: { of: { battery: "use" }, measure: "share", option: "never", complement: true, order: "value" },
    what: {
      ru: "Доля респондентов, которые хоть как-то пользуются ресурсом",
      en: "Share of respondents who use the resource at all"
    },
    rowName: { ru: "Ресурс", en: "Resource" },
    measure: { ru: "доля", en: "share" },
    shareOfAnswers: false,
    lead: (group) => ({ ru: `${group.ru} чаще всего пользуются:`, en: `${group.en} most often use` }),
    notes: [
      {
        ru: "Пользующиеся — все, кто назвал любую частоту, кроме «не пользуюсь».",
        en: "Users are all who named any frequency but “never”."
      }
    ]
  })
);
