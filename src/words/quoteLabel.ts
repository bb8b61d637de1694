import type { Language } from "../components/view.js";

/** A label quoted inside a sentence: «…» with „…“ inside in Russian, “…” with ‘…’ inside in English. */
export function quoteLabel(label: string, lang: Language): string {
  const [open, close, innerOpen, innerClose] = lang === "ru" ? ["«", "»", "„", "“"] : ["“", "”", "‘", "’"];
  const inner = label.replace(/[«“]/g, innerOpen!).replace(/[»”]/g, innerClose!);
  return `${open}${inner}${close}`;
}
