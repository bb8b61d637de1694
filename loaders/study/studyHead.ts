import type { Draft } from "./renderCodebook.js";
import { decide } from "./renderCodebook.js";

/** What no extract says of a study: title, provenance, universe. */
export function studyHead(): { readonly [key: string]: Draft } {
  return {
    title: decide("{ru: …, en: …}, or one text for both"),
    provenance: {
      owner: decide("whose data they are"),
      source: decide("where the file comes from, e.g. export of 2 December 2024"),
      date: decide("date of the source, YYYY-MM-DD"),
      citation: decide("how to cite it")
    },
    universe: decide("whom the rows stand for")
  };
}
