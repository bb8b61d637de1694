import { defineFigure } from "./figure.js";
import { awarenessComparison } from "./parts/awarenessComparison.js";
import { comparisonFigure } from "./parts/comparisonFigure.js";

/** Which digital services are known: the older group beside the younger, option by option. */
export const awareness = defineFigure(comparisonFigure(awarenessComparison));
