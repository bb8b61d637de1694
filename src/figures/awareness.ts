import { defineFigure } from "./figure.js";
import { comparisonFigure } from "./parts/comparisonFigure.js";

/** Which digital services are known: the older group beside the younger, option by option. */
export const awareness = defineFigure(comparisonFigure({
  id: "awareness",
  cells: { of: { item: "awareness" }, measure: "share", option: null, complement: false, order: "value" },
  what: {
    ru: "Доля респондентов, которым известен цифровой ресурс; можно было выбрать несколько",
    en: "Share of respondents who know of the digital resource; several could be chosen"
  },
  rowName: { ru: "Ресурс", en: "Resource" },
  measure: { ru: "доля", en: "share" },
  shareOfAnswers: true,
  lead: (group) => ({ ru: `${group.ru} чаще всего знают:`, en: `${group.en} most often know of` }),
  notes: []
}));
