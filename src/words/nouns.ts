import type { Noun } from "./plural.js";

/** What the report counts. */
export const nouns = {
  account: { ru: ["учётная запись", "учётные записи", "учётных записей"], en: ["account", "accounts"] },
  answer: { ru: ["ответ", "ответа", "ответов"], en: ["answer", "answers"] },
  category: { ru: ["категория", "категории", "категорий"], en: ["category", "categories"] },
  cell: { ru: ["ячейка", "ячейки", "ячеек"], en: ["cell", "cells"] },
  executive: { ru: ["исполнитель", "исполнителя", "исполнителей"], en: ["executive", "executives"] },
  indicator: { ru: ["показатель", "показателя", "показателей"], en: ["indicator", "indicators"] },
  message: { ru: ["сообщение", "сообщения", "сообщений"], en: ["message", "messages"] },
  person: { ru: ["человек", "человека", "человек"], en: ["person", "people"] },
  point: { ru: ["балл", "балла", "баллов"], en: ["point", "points"] },
  poll: { ru: ["опрос", "опроса", "опросов"], en: ["poll", "polls"] },
  resident: { ru: ["житель", "жителя", "жителей"], en: ["resident", "residents"] },
  respondent: { ru: ["респондент", "респондента", "респондентов"], en: ["respondent", "respondents"] },
  rouble: { ru: ["рубль", "рубля", "рублей"], en: ["rouble", "roubles"] },
  study: { ru: ["исследование", "исследования", "исследований"], en: ["study", "studies"] },
  time: { ru: ["раз", "раза", "раз"], en: ["time", "times"] },
  view: { ru: ["просмотр", "просмотра", "просмотров"], en: ["view", "views"] },
  visit: { ru: ["посещение", "посещения", "посещений"], en: ["visit", "visits"] },
  visitor: { ru: ["посетитель", "посетителя", "посетителей"], en: ["visitor", "visitors"] }
} as const satisfies Record<string, Noun>;

export type NounName = keyof typeof nouns;
