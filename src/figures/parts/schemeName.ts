import type { Text } from "../../components/view.js";

/** Names of weighting schemes, in full and as labels at marks; `truth` is known of synthetic polls alone. */
const names: Readonly<Record<string, { readonly full: Text; readonly short: Text }>> = {
  unweighted: {
    full: { ru: "без взвешивания", en: "unweighted" },
    short: { ru: "без весов", en: "unweighted" }
  },
  post_stratified: {
    full: { ru: "постстратификация по полу и возрасту", en: "post-stratified by sex and age" },
    short: { ru: "постстрат.", en: "post-strat." }
  },
  raked: { full: { ru: "рейкинг по всем итогам", en: "raked to all margins" }, short: { ru: "рейкинг", en: "raked" } },
  raked_trimmed: {
    full: { ru: "рейкинг с обрезкой весов", en: "raked, weights trimmed" },
    short: { ru: "с обрезкой", en: "trimmed" }
  },
  truth: { full: { ru: "истинное значение", en: "true value" }, short: { ru: "истина", en: "truth" } }
};

/** Throws on a scheme it does not know. */
export function schemeName(scheme: string): { readonly full: Text; readonly short: Text } {
  const name = names[scheme];
  if (name === undefined) throw new RangeError(`schemeName: unknown weighting scheme: ${scheme}`);
  return name;
}
