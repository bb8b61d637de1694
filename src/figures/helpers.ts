import { defineFigure } from "./figure.js";
import { comparisonFigure } from "./parts/comparisonFigure.js";

/** Who helps with digital services: the older group beside the younger, option by option. */
export const helpers = defineFigure(
  comparisonFigure({
    id: "helpers",
    cells: { of: { item: "helpers" }, measure: "share", option: null, complement: false, order: "value" },
    what: {
      ru: "Доля респондентов, назвавших помощника; можно было выбрать несколько",
      en: "Share of respondents who named the helper; several could be chosen"
    },
    rowName: { ru: "Помощник", en: "Helper" },
    measure: { ru: "доля", en: "share" },
    shareOfAnswers: true,
    lead: (group) => ({
      ru: `на вопрос, кто помогает, ${group.ru} чаще всего отвечают:`,
      en: `asked who helps them, ${group.en} most often answer`
    }),
    notes: []
  })
);
