import type { View } from "../../components/view.js";

/** What a figure says where there is nothing to show: never an empty chart without a word. */
export const missingText = {
  headline: { ru: "Нет данных для этого выбора", en: "No data for this choice" },
  base: { ru: "Нет данных", en: "No data" },
  poll: {
    ru: "Показать нечего: цифры этого опроса скрыты, или вопроса в нём не было.",
    en: "There is nothing to show: the figures of this poll are suppressed, or it did not ask the question."
  },
  extract: {
    ru: "В опубликованных таблицах нет такой выгрузки.",
    en: "No such extract is among the published tables."
  }
} as const satisfies Record<string, Record<View["lang"], string>>;
