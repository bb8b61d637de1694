import { defineFigure } from "./figure.js";
import { awarenessComparison } from "./parts/awarenessComparison.js";
import { comparisonAnswer } from "./parts/comparisonAnswer.js";

/** The service that the older group knows best, in large type. */
export const awarenessAnswer = defineFigure(comparisonAnswer("awarenessAnswer", awarenessComparison));
