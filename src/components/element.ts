type Attributes = Readonly<Record<string, string | boolean | null>>;
type Child = Node | string | null;

/**
 * An HTML element of `document`, which is the browser's or one in Node. Attributes that are null or false are left
 * out, true ones are empty; children that are null are left out, strings become text.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) node.setAttribute(key, value === true ? "" : value);
  }
  for (const child of children) {
    if (child !== null) node.append(child);
  }
  return node;
}
