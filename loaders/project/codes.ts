/** What a codebook reads cells or headers as: by their text, a category, an option, a missing kind or another cell. */
export type Codes = Readonly<Record<string, string>>;
