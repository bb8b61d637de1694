import type { HidingRule } from "../../loaders/suppress/surveyProtection.js";
import type { Text } from "../../src/components/view.js";

/** What a rule is called, and whom it protects. */
export const ruleWords: Readonly<Record<HidingRule, { readonly name: Text; readonly protects: Text }>> = {
  level: {
    name: { ru: "уровень мест не предлагается", en: "level of places not offered" },
    protects: {
      ru: "группы районов или зон, где слишком многие меньше порога: скрывать пришлось бы и почти всё остальное",
      en: "groups of places too many of which are below the minimum: nearly all else would have to be hidden with them"
    }
  },
  base: {
    name: { ru: "мало ответивших", en: "few respondents" },
    protects: {
      ru: "людей в малой группе: по ней видно, кто именно ответил",
      en: "people in a small group, who could be recognised"
    }
  },
  linked_base: {
    name: { ru: "группа скрыта ради другой", en: "group hidden for another" },
    protects: {
      ru: "малую группу: её число нельзя найти вычитанием из итогов и пересекающихся возрастов",
      en: "a small group: its number cannot be found by subtracting from totals and overlapping ages"
    }
  },
  count: {
    name: { ru: "мало людей за процентом", en: "few people behind a percentage" },
    protects: {
      ru: "тех немногих, кто дал ответ, или тех немногих, кто дал другой",
      en: "the few who gave an answer, or the few who gave another"
    }
  },
  linked: {
    name: { ru: "число скрыто ради другого", en: "figure hidden for another" },
    protects: {
      ru: "малое число: его нельзя найти по итогам, другим ответам и группам",
      en: "a small count: it cannot be found from totals, other answers and other groups"
    }
  }
};
