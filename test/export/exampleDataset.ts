import type { Dataset, DatasetVariable } from "../../loaders/export/dataset.js";

const variable = (name: string, values: readonly number[], more: Partial<DatasetVariable> = {}): DatasetVariable => ({
  name,
  label: name,
  measure: "nominal",
  decimals: 0,
  values: Float64Array.from(values),
  valueLabels: [],
  hasMissing: false,
  question: null,
  ...more
});
const yesNo = [
  { value: 0, label: "не отмечено", isMissing: false },
  { value: 1, label: "отмечено", isMissing: false },
  { value: -2, label: "Отказ от ответа", isMissing: true }
];
const long = "Очень длинный вопрос, который не помещается в метку переменной ни в какой программе. ".repeat(4).trim();

/**
 * Every trait of a system file: all codes of the bytecode, long names and labels, both kinds of set, missing weights.
 */
export const exampleDataset: Dataset = {
  title: "Пример: опрос жителей Санкт-Петербурга старше восемнадцати лет",
  rows: 5,
  date: "2024-05-31",
  variables: [
    variable("a_name_of_more_than_thirty_characters_that_goes_on_to_sixty_four", [1, 2, 3, 4, 5]),
    variable("numbers", [-99, 151, -100, 152, 0], { measure: "scale", label: long }),
    variable("fractions", [0.1, -1e9, 1 / 3, 123456789.125, 151.5], { measure: "scale", decimals: 6 }),
    variable("known_site", [1, 0, -2, 1, 0], {
      valueLabels: yesNo,
      hasMissing: true,
      label: "Знает: сайт «Наши дела»"
    }),
    variable("known_app", [0, 0, -2, 1, 1], { valueLabels: yesNo, hasMissing: true, label: "Знает: приложение" }),
    variable("first", [1, 2, -4, 1, 1], {
      measure: "ordinal",
      hasMissing: true,
      label: "Первый ответ",
      valueLabels: [
        { value: 1, label: "Сервисы сложные и неудобные, ".repeat(5).trim(), isMissing: false },
        { value: 2, label: "Нет", isMissing: false },
        { value: -4, label: "Нет ответа", isMissing: true }
      ]
    }),
    variable("second", [2, -4, -4, 2, -4], { hasMissing: true }),
    variable("weight", [0.5, 1.25, NaN, 1, 1.25], { measure: "scale", decimals: 6, label: "Вес" })
  ],
  sets: [
    { kind: "dichotomy", name: "known", label: "Известность", counted: 1, variables: ["known_site", "known_app"] },
    { kind: "category", name: "reasons", label: "Причины", variables: ["first", "second"] }
  ],
  weight: "weight",
  warnings: ["Ответы отдельных людей: для работы на своём компьютере, не для публикации."],
  notes: ["Пример."]
};
