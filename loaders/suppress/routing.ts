import type { Item } from "../project/item.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Answers } from "../survey/respondents.js";
import type { AnswerTable } from "./answerTables.js";

/** An item that is put only to those who chose some options of another. */
export interface Route {
  readonly item: string;
  readonly from: string;
  readonly options: readonly string[];
}

/** The routes of a questionnaire. */
export function routesOf({ columns }: SurveyStudy): Route[] {
  return columns.flatMap((column) =>
    column.role === "item" && column.askedIf
      ? [{ item: column.item, from: column.askedIf.item, options: column.askedIf.options }]
      : []
  );
}

/**
 * Adds to the counts of an item's answers the bases of the items that follow from them: whoever knows how many were
 * asked whether they are content knows how many use the service. Of ticks in a select-all item only one option can be
 * followed: how many ticked any of several is no sum of counts (`isCounted`).
 */
export function withRoutes(table: AnswerTable, item: Item, routes: readonly Route[]): AnswerTable {
  const counted = routes.filter((route) => isCounted(route, item));
  const coefficientsOf = (option: string): readonly number[] =>
    table.coefficients[table.figures.findIndex((figure) => figure.option === option && figure.measure === "share")]!;
  return {
    ...table,
    figures: [...table.figures, ...counted.map((route) => ({ option: route.item, measure: "asked" as const }))],
    coefficients: [
      ...table.coefficients,
      ...counted.map(({ options }) =>
        options.map(coefficientsOf).reduce((sum, own) => sum.map((value, kind) => value + own[kind]!))
      )
    ]
  };
}

/** Whether the base of the item at the end of a route is a sum of counts of answers to the one that it starts from. */
export function isCounted({ options }: Route, { type }: Pick<Item, "type">): boolean {
  return type !== "multiple" || options.length === 1;
}

/** Items with those that they follow from before them. */
export function inRoutedOrder(answers: readonly Answers[], routes: readonly Route[]): Answers[] {
  const depthOf = (id: string, seen: readonly string[]): number => {
    const route = routes.find(({ item }) => item === id);
    return !route || seen.includes(id) ? 0 : 1 + depthOf(route.from, [...seen, id]);
  };
  return [...answers].sort((a, b) => depthOf(a.item.id, []) - depthOf(b.item.id, []));
}
