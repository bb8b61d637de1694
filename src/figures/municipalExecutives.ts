import { defineFigure } from "./figure.js";
import { municipalFigure } from "./parts/municipalFigure.js";

/** Executives connected by municipalities, year by year, with lower bounds as such. */
export const municipalExecutives = defineFigure(municipalFigure("municipalExecutives", "executives"));
