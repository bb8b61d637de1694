import { defineFigure } from "./figure.js";
import { comparisonFigure } from "./parts/comparisonFigure.js";

/** What keeps people from using digital services: the older group beside the younger, option by option. */
export const barriers = defineFigure(
  comparisonFigure({
    id: "barriers",
    cells: { of: { item: "barriers" }, measure: "share", option: null, complement: false, order: "value" },
    what: {
      ru: "Доля респондентов, назвавших помеху; можно было выбрать несколько",
      en: "Share of respondents who named the barrier; several could be chosen"
    },
    rowName: { ru: "Помеха", en: "Barrier" },
    measure: { ru: "доля", en: "share" },
    shareOfAnswers: true,
    lead: (group) => ({
      ru: `на вопрос, что мешает, ${group.ru} чаще всего отвечают:`,
      en: `asked what keeps them back, ${group.en} most often answer`
    }),
    notes: []
  })
);
