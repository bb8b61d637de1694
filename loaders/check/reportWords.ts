/** Words of the validation report. */
export const reportWords = {
  ru: {
    title: "Проверка данных", other: "in English", summary: "Кратко", study: "Исследование", verdict: "Итог",
    accepted: "принято", refused: "отклонено", rows: "Строк", errors: "Ошибок", warnings: "Предупреждений", notes: "Учтено",
    files: "Файлы", file: "Файл", bytes: "Байт", nothing: "Замечаний нет.", findings: "Что найдено", rule: "Правило",
    severity: "Важность", severities: { error: "ошибка", warning: "предупреждение", note: "учтено" }, place: "Где",
    found: "Что", failing: "Строк не прошло", byRule: "По правилам", columns: "Столбцы", header: "Заголовок", role: "Роль",
    filled: "Заполнено", distinct: "Разных", undeclared: "не описан", corrections: "Исправления", reason: "Причина",
    column: "Столбец", corrected: "Строк исправлено", comparison: "Сравнение с прошлой волной", part: "Вопрос или признак",
    category: "Ответ", before: "Было", after: "Стало", difference: "Разница, п. п.", p: "p с поправкой Холма",
    jump: "скачок", respondents: "Респондентов", compared: (study: string) => `С исследованием ${study}, без весов.`,
    policy: "Скачок — разница не меньше порога из data/validation.yaml, которую не объяснить случайностью выборки."
  },
  en: {
    title: "Check of the data", other: "по-русски", summary: "In short", study: "Study", verdict: "Verdict",
    accepted: "accepted", refused: "refused", rows: "Rows", errors: "Errors", warnings: "Warnings", notes: "Counted",
    files: "Files", file: "File", bytes: "Bytes", nothing: "Nothing to remark.", findings: "What was found", rule: "Rule",
    severity: "Severity", severities: { error: "error", warning: "warning", note: "counted" }, place: "Where",
    found: "What", failing: "Failing rows", byRule: "By rule", columns: "Columns", header: "Header", role: "Role",
    filled: "Filled", distinct: "Different", undeclared: "not declared", corrections: "Corrections", reason: "Reason",
    column: "Column", corrected: "Rows corrected", comparison: "Beside the wave before", part: "Item or domain",
    category: "Answer", before: "Before", after: "Now", difference: "Difference, points", p: "p, adjusted by Holm",
    jump: "jump", respondents: "Respondents", compared: (study: string) => `With ${study}, unweighted.`,
    policy: "A jump is a difference of at least the threshold in data/validation.yaml that sampling does not explain."
  }
} as const;
