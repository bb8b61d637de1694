import type { Text } from "../../src/components/view.js";
import { ageInWords } from "../../src/words/ageInWords.js";
import type { Category, Domains } from "../project/domains.js";
import type { Item } from "../project/item.js";

export const wholeCity: Text = { ru: "весь Санкт-Петербург", en: "St Petersburg as a whole" };

/** Labels of the figures that are made of an item but are none of its options. */
const derived: Readonly<Record<string, Text>> = {
  any: { ru: "хотя бы один вариант", en: "at least one" },
  mean: { ru: "средняя оценка", en: "mean rating" },
  top_two_box: { ru: "две высшие оценки", en: "two best ratings" }
};

/** Label of an option of an item, or of a figure derived from it. */
export function optionLabel(item: Item, option: string): Text {
  const label = item.options.find(({ id }) => id === option)?.label ?? derived[option];
  if (!label) throw new Error(`item ${item.id}: no label for ${option}`);
  return label;
}

/** Label columns of a cell. */
export function itemLabels(item: Item, option: string) {
  const label = optionLabel(item, option);
  return { item_ru: item.label.ru, item_en: item.label.en, option_ru: label.ru, option_en: label.en };
}

/** Label of a category of a domain; ages may be bands that are not reported by themselves. */
export function categoryLabel(domain: "sex" | "age" | "zone" | "district", id: string, domains: Domains): Text {
  const categories: readonly Pick<Category, "id" | "label">[] = domains[domain];
  const label = categories.find((candidate) => candidate.id === id)?.label;
  if (label) return label;
  if (domain !== "age") throw new Error(`no such ${domain}: ${id}`);
  return { ru: ageInWords(id, "ru"), en: ageInWords(id, "en") };
}
