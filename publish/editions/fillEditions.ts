/** The place for the list of editions in the pages `editions/` and `en/editions/`. */
const place = /(<ul data-editions(?:="")?>)[\s\S]*?(<\/ul>)/;

/** A line of the list: a date or a few words, and where they lead. */
export interface EditionLink {
  readonly text: string;
  readonly href: string;
}

/**
 * Fills the list of editions of a built page, newest first.
 *
 * @throws if the page has no place for it
 */
export function fillEditions(html: string, links: readonly EditionLink[]): string {
  if (!place.test(html)) throw new Error("the page of editions has no <ul data-editions>");
  const items = links.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join("");
  return html.replace(place, (_, start: string, end: string) => `${start}${items}${end}`);
}
