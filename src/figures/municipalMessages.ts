import { defineFigure } from "./figure.js";
import { municipalFigure } from "./parts/municipalFigure.js";

/** Messages closed by municipalities, year by year, with lower bounds as such. */
export const municipalMessages = defineFigure(municipalFigure("municipalMessages", "messages"));
