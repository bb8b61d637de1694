import type { Item } from "../project/item.js";
import type { Cell } from "../tabulate/tabulateCells.js";
import type { AnswerTable } from "./answerTables.js";
import type { ProtectedAnswers } from "./protectAnswers.js";
import type { ProtectedBases } from "./protectBases.js";
import type { DomainKey, SurveyLayout } from "./surveyLayout.js";

/** Why a figure is hidden; closed. `level`: no such level of places is offered; `linked`: to protect another. */
export type HidingRule = "level" | "base" | "linked_base" | "count" | "linked";

/** What is hidden of one item. */
export interface ItemProtection {
  readonly item: Item;
  readonly bases: ProtectedBases;
  readonly tables: readonly { readonly answers: AnswerTable; readonly found: ProtectedAnswers }[];
}

/** What is hidden of a survey. */
export interface SurveyProtection {
  readonly layout: SurveyLayout;
  /** Domains by the number of respondents alone, whatever they were asked. */
  readonly respondents: ProtectedBases;
  readonly items: readonly ItemProtection[];
  /** The rule that hides a figure, or null where it may be shown. */
  readonly ruleOf: (cell: Pick<Cell, "item" | "option" | "measure" | "sex" | "age" | "area">) => HidingRule | null;
  /** Whether anybody was asked an item. */
  readonly isAsked: (item: string) => boolean;
  /** Whether the number of respondents of a domain is hidden. */
  readonly isBaseHidden: (domain: DomainKey) => boolean;
}
