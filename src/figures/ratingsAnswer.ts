import { defineFigure } from "./figure.js";
import { comparisonAnswer } from "./parts/comparisonAnswer.js";
import { ratingComparison } from "./parts/ratingComparison.js";

/** The service that the older group rates highest, in large type. */
export const ratingsAnswer = defineFigure(comparisonAnswer("ratingsAnswer", ratingComparison));
