/** Pages that say what every figure was made from. */
export const chainPages = { ru: "chain.html", en: "en/chain.html" } as const;

/**
 * Where the page of chains tells of a figure of another page.
 *
 * @param page in the site: `awareness.html`, `en/index.html`
 */
export function chainAnchor(page: string, figure: string): string {
  return [
    ...page
      .replace(/^en\//, "")
      .replace(/\.html$/, "")
      .split("/"),
    figure
  ].join("-");
}
