import type { Comparison } from "./comparisonFigure.js";

/** Awareness of digital services, option by option. */
export const awarenessComparison: Comparison = {
  id: "awareness",
  cells: { of: { item: "awareness" }, measure: "share", option: null, complement: false, order: "value" },
  what: {
    ru: "Доля респондентов, которым известен цифровой ресурс; можно было выбрать несколько",
    en: "Share of respondents who know of the digital resource; several could be chosen"
  },
  rowName: { ru: "Ресурс", en: "Resource" },
  measure: { ru: "доля", en: "share" },
  shareOfAnswers: true,
  lead: (group, exclusive) =>
    exclusive
      ? { ru: `${group.ru} чаще всего отвечают:`, en: `${group.en} most often answer` }
      : { ru: `${group.ru} чаще всего знают:`, en: `${group.en} most often know of` },
  notes: []
};
