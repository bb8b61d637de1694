/** Days as written; a time of day may follow. In those with `/`, days and months may have one digit, years two. */
export const dateFormats = ["iso", "dd.mm.yyyy", "mm/dd/yyyy", "dd/mm/yyyy"] as const;
export type DateFormat = (typeof dateFormats)[number];
