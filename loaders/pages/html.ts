/** A text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A definition list; an entry without a value is left out. */
export function definitionList(entries: readonly (readonly [string, string | null])[]): string {
  const items = entries.flatMap(([term, value]) =>
    value === null || value === "" ? [] : [`<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`]
  );
  return `<dl class="facts">${items.join("")}</dl>`;
}

/** A bulleted list. */
export function bulletList(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
}
