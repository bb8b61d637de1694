/** Words of exported files and their codebooks. */
export const exportWords = {
  ru: {
    respondent: "Номер респондента в порядке выгрузки",
    weight: "Вес, в среднем 1",
    weightPopulation: "Вес, в сумме численность взрослых жителей",
    ticked: "отмечено",
    notTicked: "не отмечено",
    domains: {
      sex: "Пол",
      years: "Возраст, полных лет",
      age: "Возрастная группа",
      district: "Район",
      zone: "Часть города"
    },
    synthetic: "Синтетические данные: ответы сгенерированы и не принадлежат реальным людям.",
    universe: "Кого описывает",
    restricted: "Ответы отдельных людей: для работы на своём компьютере, не для публикации.",
    unweighted: "Без весов",
    routing: (item: string, answers: readonly string[]) =>
      `Спрашивали тех, кто на вопрос «${item}» ответил: ${answers.join(", ")}.`
  },
  en: {
    respondent: "Number of the respondent, in the order of the extract",
    weight: "Weight, 1 on average",
    weightPopulation: "Weight, adding up to the adult population",
    ticked: "ticked",
    notTicked: "not ticked",
    domains: {
      sex: "Sex",
      years: "Age in completed years",
      age: "Age group",
      district: "District",
      zone: "Part of the city"
    },
    synthetic: "Synthetic data: the answers are generated and belong to no real person.",
    universe: "Whom it describes",
    restricted: "Answers of single persons: for work on one’s own machine, not for publication.",
    unweighted: "No weights",
    routing: (item: string, answers: readonly string[]) =>
      `Asked of those who answered “${item}” with: ${answers.join(", ")}.`
  }
} as const;
