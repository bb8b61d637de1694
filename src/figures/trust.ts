import { defineFigure } from "./figure.js";
import { comparisonFigure } from "./parts/comparisonFigure.js";

/** Trust in the authorities' digital services: the older group beside the younger, answer by answer. */
export const trust = defineFigure(
  comparisonFigure({
    id: "trust",
    cells: { of: { item: "trust" }, measure: "share", option: null, complement: false, order: "codebook" },
    what: {
      ru: "Доля респондентов по ответу на вопрос, насколько они доверяют цифровым сервисам власти",
      en: "Share of respondents by how far they trust the authorities’ digital services"
    },
    rowName: { ru: "Ответ", en: "Answer" },
    measure: { ru: "доля", en: "share" },
    shareOfAnswers: false,
    lead: (group) => ({
      ru: `на вопрос о доверии ${group.ru} чаще всего отвечают:`,
      en: `asked about trust, ${group.en} most often answer`
    }),
    notes: []
  })
);
