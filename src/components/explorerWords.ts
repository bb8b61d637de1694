import type { Text } from "./view.js";

/** What the explorer says. `{}` stands for what is filled in. */
export const explorerWords = {
  query: { ru: "Запрос SQL", en: "SQL query" },
  examples: { ru: "Пример", en: "Example" },
  tables: { ru: "Таблицы", en: "Tables" },
  run: { ru: "Выполнить", en: "Run" },
  runHere: { ru: "Выполнить запросы страницы в браузере", en: "Run the page's queries in the browser" },
  size: {
    ru: "При первом запуске загрузится программа расчёта, около 4 МБ (18 МБ без сжатия).",
    en: "The first run loads the query engine, about 4 MB (18 MB uncompressed)."
  },
  running: { ru: "Выполняю…", en: "Running…" },
  loading: { ru: "Загружается: {} из {} МБ", en: "Loading: {} of {} MB" },
  done: { ru: "Готово, строк: {}", en: "Done, rows: {}" },
  failed: { ru: "Запрос не выполнен: {}", en: "The query failed: {}" },
  result: { ru: "Результат запроса, строк: {}", en: "Result of the query, rows: {}" },
  firstRows: { ru: "Показаны первые {} строк.", en: "The first {} rows are shown." },
  withoutScripts: {
    ru: "Свои запросы работают только со скриптами; ниже — готовые результаты примеров.",
    en: "Queries of your own need scripts; the results of the examples are below."
  },
  synthetic: {
    ru: "Таблицы опросов синтетические (столбец synthetic); null никогда не ноль: причину говорит столбец verdict.",
    en: "Tables of polls are synthetic (column synthetic); null is never zero: the column verdict says why."
  }
} as const satisfies Record<string, Text>;
