import { escapeHtml } from "../pages/html.js";

/** Attributes of an element; one that is null is left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** An XML element whose content is a text, which is escaped. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>${escapeHtml(text)}</${name}>`;
}

/** An XML element around others; without any it is empty. */
export function xmlElement(name: string, children: readonly string[], attributes: Attributes = {}): string {
  if (children.length === 0) return `<${name}${written(attributes)}/>`;
  return `<${name}${written(attributes)}>\n${children.join("\n")}\n</${name}>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? "" : ` ${name}="${escapeHtml(String(value))}"`))
    .join("");
}
