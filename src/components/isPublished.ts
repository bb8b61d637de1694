/** Whether the page is baked; Framework's preview shows it as written, with empty placeholders. */
export function isPublished(document: Document): boolean {
  return document.documentElement.hasAttribute("data-published");
}
