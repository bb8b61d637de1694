import { defineFigure } from "./figure.js";
import { awarenessComparison } from "./parts/awarenessComparison.js";
import { differenceFigure } from "./parts/differenceFigure.js";

/** How far awareness in the older group is from that in the younger. */
export const awarenessDifference = defineFigure(differenceFigure("awarenessDifference", awarenessComparison));
