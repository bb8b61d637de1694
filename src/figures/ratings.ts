import { defineFigure } from "./figure.js";
import { comparisonFigure } from "./parts/comparisonFigure.js";
import { ratingComparison } from "./parts/ratingComparison.js";

/** Mean ratings of services: the older group beside the younger. */
export const ratings = defineFigure(comparisonFigure(ratingComparison));
