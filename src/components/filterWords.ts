import type { Text } from "./view.js";

/** What the filters and the figures' redrawing say. `{}` stands for what is filled in. */
export const filterWords = {
  filters: { ru: "Фильтры", en: "Filters" },
  shown: { ru: "Показано", en: "Shown" },
  change: { ru: "Изменить", en: "Change" },
  reset: { ru: "Вернуть исходный вид", en: "Back to the default view" },
  age: { ru: "Старшая группа", en: "Older group" },
  sex: { ru: "Пол", en: "Sex" },
  area: { ru: "Часть города", en: "Part of the city" },
  study: { ru: "Исследование", en: "Study" },
  bothSexes: { ru: "оба пола", en: "both sexes" },
  wholeCity: { ru: "весь город", en: "the whole city" },
  zones: { ru: "Зоны", en: "Zones" },
  districts: { ru: "Районы", en: "Districts" },
  noSexByDistrict: {
    ru: "По районам разбивки по полу нет: ответивших слишком мало.",
    en: "Districts are not split by sex: too few people answered."
  },
  withoutScripts: {
    ru: "Фильтры работают только со скриптами.",
    en: "The filters need scripts."
  },
  unknownValue: {
    ru: "В ссылке было значение, которого здесь нет: {}. Показан исходный вид.",
    en: "The link had a value that is not offered here: {}. The default is shown instead."
  },
  drawing: { ru: "Пересчитываю…", en: "Calculating…" },
  loading: { ru: "Загружается расчёт: {} из {} МБ", en: "Loading the query engine: {} of {} MB" },
  drawn: { ru: "Рисунки обновлены: {}.", en: "Figures updated: {}." },
  failed: {
    ru:
      "Пересчитать не получилось: расчёт не загрузился или браузер его не поддерживает. Рисунки, таблицы и файлы CSV " +
      "на странице остались прежними и верны для вида «{}».",
    en:
      "The figures could not be redrawn: the query engine did not load, or this browser cannot run it. Charts, tables " +
      "and CSV files on the page are as before and right for “{}”."
  },
  retry: { ru: "Попробовать ещё раз", en: "Try again" }
} as const satisfies Record<string, Text>;

/** Fills the gaps of a text, in order. */
export function fill(text: string, ...values: readonly string[]): string {
  let index = 0;
  return text.replace(/\{\}/g, () => values[index++] ?? "");
}
