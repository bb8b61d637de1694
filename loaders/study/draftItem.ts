import type { Item } from "../project/item.js";
import type { MissingKind } from "../project/missingKinds.js";
import type { Project } from "../project/project.js";
import type { JoinedOptions } from "./detectSeparator.js";
import { detectSeparator } from "./detectSeparator.js";
import { foldText } from "./foldText.js";
import type { ColumnGroup } from "./groupColumns.js";
import { answerTexts } from "./guessDomains.js";
import { freeId, idOf } from "./idOf.js";
import type { ItemMatch } from "./matchItem.js";
import { matchItems } from "./matchItem.js";
import { missingKindOf } from "./missingWords.js";
import { missingDraft } from "./missingDraft.js";
import type { ColumnProfile } from "./profileColumn.js";
import type { Draft } from "./renderCodebook.js";
import { decide } from "./renderCodebook.js";

/** Ids that are taken: by items of any study, and by items that this codebook already uses. */
export interface TakenItems {
  readonly items: Set<string>;
  readonly used: Set<string>;
}

/** A question as one or more columns hold it. */
interface AskedQuestion {
  readonly wording: string;
  readonly isMultiple: boolean;
  readonly columns: readonly ColumnProfile[];
  /** What a cell, or in a layout of columns a header, stands for. */
  readonly meanings: ReadonlyMap<string, string>;
  readonly layout: Readonly<Record<string, Draft>>;
  /** The key under which the layout maps texts or headers to options. */
  readonly key: "codes" | "columns";
}

/** Share of options, and of the words of the question, that must be known for an item of the bank to be taken. */
const sureCoverage = 0.8;
const sureLikeness = 0.6;
const longestLabel = 90;

/** The entry of a question, and the item that the study needs of its own where the bank has none like it. */
export function draftItem(
  source: ColumnProfile | ColumnGroup,
  project: Pick<Project, "items">,
  taken: TakenItems
): { column: Draft; item: Draft | null } {
  const question = "layout" in source ? groupQuestion(source) : columnQuestion(source);
  const missing = missingDraft(question.columns);
  const candidates = matchItems(question, project.items.values()).filter(({ item }) => !taken.used.has(item.id));
  const best = candidates[0];
  const entry = (item: string | Draft, codes: Draft): Draft => ({
    role: "item",
    ...question.layout,
    item,
    [question.key]: codes,
    ...(Object.keys(missing).length === 0 ? {} : { missing })
  });
  if (best !== undefined && best.coverage >= sureCoverage && best.likeness >= sureLikeness) {
    taken.used.add(best.item.id);
    return { column: entry(best.item.id, matchedCodes(question, best)), item: null };
  }
  const own = ownItem(question, taken, candidates);
  return { column: entry(own.id, own.codes), item: own.item };
}

function columnQuestion(column: ColumnProfile): AskedQuestion {
  const joined =
    column.kind === "constant" || [...column.counts.keys()].every((text) => column.labels.has(text))
      ? null
      : detectSeparator(column);
  if (joined !== null) return joinedQuestion(column, joined);
  const texts = answerTexts(column);
  return {
    wording: column.wording,
    isMultiple: false,
    columns: [column],
    key: "codes",
    meanings: new Map(texts.map((text) => [text, column.labels.get(text) ?? text])),
    layout: { layout: "single", column: column.header }
  };
}

function joinedQuestion(column: ColumnProfile, { separator, options }: JoinedOptions): AskedQuestion {
  const parts: ColumnProfile = { ...column, counts: new Map(options.map((option) => [option, 1])) };
  const missing = missingDraft([parts]);
  const texts = [...new Set([...column.labels.keys(), ...options])].filter((option) => !Object.hasOwn(missing, option));
  return {
    wording: column.wording,
    isMultiple: true,
    columns: [parts],
    key: "codes",
    meanings: new Map(texts.map((option) => [option, column.labels.get(option) ?? option])),
    layout: { layout: "joined", column: column.header, separator }
  };
}

function groupQuestion({ layout, wording, columns, ticked, notTicked }: ColumnGroup): AskedQuestion {
  const profiles = columns.map(({ column }) => column);
  if (layout === "mentions") {
    const meanings = new Map(
      profiles.flatMap((column) => answerTexts(column).map((text) => [text, column.labels.get(text) ?? text] as const))
    );
    return {
      wording,
      isMultiple: true,
      columns: profiles,
      key: "codes",
      meanings,
      layout: { layout, columns: profiles.map(({ header }) => header) }
    };
  }
  return {
    wording,
    isMultiple: true,
    columns: profiles,
    key: "columns",
    meanings: new Map(columns.map(({ column, option }) => [column.header, option])),
    layout: { layout, ticked: [...ticked], not_ticked: [...notTicked] }
  };
}

function matchedCodes({ meanings }: AskedQuestion, { item, codes }: ItemMatch): Draft {
  const options = item.options.map(({ id }) => id).join(", ");
  return Object.fromEntries(
    [...meanings].map(([raw, meaning]) => [
      raw,
      codes.get(raw) ?? missingKindOf(meaning) ?? decide(`one of ${options}, or a missing kind under \`missing\``)
    ])
  );
}

/** The missing kind of a column that is ticked for “don't know”. */
function tickedKind({ key }: AskedQuestion, meaning: string): MissingKind | null {
  return key === "columns" ? missingKindOf(meaning) : null;
}

const noneWords =
  /^(none|none of (these|the above)|nothing|no one|nobody|нет|нич(его|ем)|никто|ни одн(им|о|ой|ого)|не знаком|никак)/;

/** An item of this study alone, worded as the extract words it. */
function ownItem(
  question: AskedQuestion,
  taken: TakenItems,
  candidates: readonly ItemMatch[]
): { id: string; item: Draft; codes: Draft } {
  const name = question.columns.length === 1 ? question.columns[0]!.header : question.wording;
  const id = freeId(idOf(/^[\w.@$-]{1,20}$/.test(name) ? name : question.wording, "q"), taken.items);
  const ids = new Set<string>();
  const isFlag = !question.isMultiple && [...question.meanings.values()].sort().join() === "0,1";
  const answers = [...question.meanings].filter(([, meaning]) => tickedKind(question, meaning) === null);
  const options = answers.map(([raw, meaning]) => {
    if (isFlag)
      return {
        raw,
        option:
          meaning === "1" ? { id: "yes", label: { ru: "да", en: "yes" } } : { id: "no", label: { ru: "нет", en: "no" } }
      };
    const isNone = question.isMultiple && noneWords.test(foldText(meaning));
    return {
      raw,
      option: { id: freeId(idOf(meaning, "o"), ids), label: meaning, ...(isNone ? { exclusive: true } : {}) }
    };
  });
  const isNamed = /[\p{L}]{3,}.*\s|^\p{L}{4,}$/u.test(question.wording);
  const wording: Draft = isNamed ? question.wording : decide(`what ${question.wording} asks${nearest(candidates)}`);
  const type: Item["type"] = question.isMultiple ? "multiple" : "single";
  return {
    id,
    codes: Object.fromEntries(
      [...question.meanings].map(([raw, meaning]) => [
        raw,
        tickedKind(question, meaning) ?? options.find((option) => option.raw === raw)!.option.id
      ])
    ),
    item: {
      id,
      type,
      label: shorten(question.wording),
      wording,
      universe: { ru: "все респонденты", en: "all respondents" },
      options: options.map(({ option }) => option)
    }
  };
}

function nearest(candidates: readonly ItemMatch[]): string {
  return candidates.length === 0
    ? ""
    : `; near to ${candidates
        .slice(0, 2)
        .map(({ item }) => item.id)
        .join(", ")} of the item bank`;
}

function shorten(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel).replace(/\s+\S*$/, "")}…`;
}
