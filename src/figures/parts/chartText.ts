/** Sizes of text in charts, in pixels of the view: large enough for a phone, where one unit is one CSS pixel. */
export const fontSize = 15;
export const lineHeight = 19;

/** Below this width a chart has no room for labels beside the marks: they stand above. */
export const narrowWidth = 560;
