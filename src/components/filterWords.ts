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
    ru: "Фильтры работают только со скриптами. Ниже показано: {}.",
    en: "The filters need scripts. Shown below: {}."
  },
  unknownValue: {
    ru: "В ссылке было значение, которого здесь нет: {}. Показан исходный вид.",
    en: "The link had a value that is not offered here: {}. The default is shown instead."
  },
  drawing: { ru: "Пересчитываю…", en: "Calculating…" },
  loading: {
    ru: "Загружается программа расчёта и данные: {}. Пока показан прежний вид.",
    en: "Loading the query engine and data: {}. The previous view stays until then."
  },
  loadedOf: { ru: "{} из {} МБ", en: "{} of {} MB" },
  drawn: { ru: "Рисунки обновлены: {}.", en: "Figures updated: {}." },
  failed: {
    ru: "Пересчитать не получилось ({}). Рисунки, таблицы и файлы CSV на странице остались прежними и по-прежнему верны: {}.",
    en: "The figures could not be redrawn ({}). The charts, tables and CSV files on the page are as before and still right: {}."
  },
  retry: { ru: "Попробовать ещё раз", en: "Try again" }
} as const satisfies Record<string, Text>;

/** Fills the gaps of a text, in order. */
export function fill(text: string, ...values: readonly string[]): string {
  let index = 0;
  return text.replace(/\{\}/g, () => values[index++] ?? "");
}
