/** Colours of the stylesheet; the older group is the report's one accent. */
export const colours = {
  older: "var(--older)",
  other1: "var(--other-1)",
  other2: "var(--other-2)",
  other3: "var(--other-3)",
  page: "var(--page)",
  /** A pattern that the frame gives every chart that asks for it. */
  hatch: "url(#hatch)"
} as const;
