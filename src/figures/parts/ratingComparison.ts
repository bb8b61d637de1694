import type { Comparison } from "./comparisonFigure.js";

/** Mean rating of dealing with the authorities, service by service. */
export const ratingComparison: Comparison = {
  id: "ratings",
  cells: { of: { battery: "rating" }, measure: "mean", option: "mean", complement: false, order: "value" },
  what: {
    ru: "Средняя оценка взаимодействия с властью через ресурс, среди тех, кто им пользуется",
    en: "Mean rating of dealing with the authorities through the resource, among those who use it"
  },
  rowName: { ru: "Ресурс", en: "Resource" },
  measure: { ru: "оценка", en: "rating" },
  shareOfAnswers: false,
  lead: (group) => ({ ru: `${group.ru} выше всего оценивают:`, en: `${group.en} rate highest` }),
  notes: [
    {
      ru:
        "Оценивали только те, кто пользуется ресурсом: у каждой строки своя база, и довольные чаще остаются " +
        "пользователями.",
      en:
        "Only those who use the resource rated it: each row has its own base, and the satisfied are likelier to stay " +
        "users."
    }
  ]
};
