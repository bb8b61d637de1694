import { defineFigure } from "./figure.js";
import { differenceFigure } from "./parts/differenceFigure.js";
import { ratingComparison } from "./parts/ratingComparison.js";

/** How far the older group's mean ratings are from the younger group's. */
export const ratingsDifference = defineFigure(differenceFigure("ratingsDifference", ratingComparison));
