/** Words of the codebook page of an exported file. */
export const codebookWords = {
  ru: {
    codebook: "Кодовая книга", universe: "Кого описывает", fieldwork: "Даты опроса", mode: "Способ опроса", respondents: "Респондентов",
    owner: "Владелец", source: "Источник", citation: "Как ссылаться", address: "Адрес", remarks: "Замечания", weight: "Взвешивать по",
    noWeight: "весов нет", variables: "Переменные", name: "Имя", label: "Метка", question: "Вопрос", routing: "Фильтр",
    measure: "Шкала", measures: { nominal: "номинальная", ordinal: "порядковая", scale: "количественная" },
    set: "Набор множественного выбора", valid: "Ответили, из всех", range: "От и до", code: "Код",
    share: "Доля ответивших, без весов", missing: "пропуск"
  },
  en: {
    codebook: "Codebook", universe: "Whom it describes", fieldwork: "Fieldwork", mode: "Mode", respondents: "Respondents",
    owner: "Owner", source: "Source", citation: "How to cite", address: "Address", remarks: "Remarks", weight: "Weight by",
    noWeight: "there are no weights", variables: "Variables", name: "Name", label: "Label", question: "Question", routing: "Filter",
    measure: "Measurement level", measures: { nominal: "nominal", ordinal: "ordinal", scale: "scale" },
    set: "Multiple response set", valid: "Answered, of all", range: "From and to", code: "Code",
    share: "Share of those who answered, unweighted", missing: "missing"
  }
} as const;
