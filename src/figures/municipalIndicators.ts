import { defineFigure } from "./figure.js";
import { municipalFigure } from "./parts/municipalFigure.js";

/** Indicators followed by municipalities, year by year, with lower bounds as such. */
export const municipalIndicators = defineFigure(municipalFigure("municipalIndicators", "indicators"));
