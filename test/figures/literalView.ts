import type { View } from "../../src/components/view.js";

/** The view that pages open with; tests change what they are about. */
export function literalView(change: Partial<View> = {}): View {
  return { lang: "en", width: 320, age: 65, sex: "all", area: "all", study: "autumn", ...change };
}

/** A text with ordinary spaces, to be read in a test. */
export function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
