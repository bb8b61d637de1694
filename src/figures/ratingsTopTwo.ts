import { defineFigure } from "./figure.js";
import { comparisonFigure } from "./parts/comparisonFigure.js";
import { ratingComparison } from "./parts/ratingComparison.js";

/** How many give a service one of the two best ratings: the older group beside the younger. */
export const ratingsTopTwo = defineFigure(
  comparisonFigure({
    ...ratingComparison,
    id: "ratingsTopTwo",
    cells: { ...ratingComparison.cells, measure: "top_two_box", option: "top_two_box" },
    what: {
      ru: "Доля поставивших одну из двух высших оценок, среди тех, кто пользуется ресурсом",
      en: "Share who gave one of the two best ratings, among those who use the resource"
    },
    measure: { ru: "доля", en: "share" },
    lead: (group) => ({
      ru: `${group.ru} чаще всего ставят одну из двух высших оценок:`,
      en: `${group.en} most often give one of the two best ratings to`
    })
  })
);
