import type { JoinedOptions } from "./detectSeparator.js";
import { detectSeparator } from "./detectSeparator.js";
import type { ColumnGroup } from "./groupColumns.js";
import { answerTexts } from "./guessDomains.js";
import { missingDraft } from "./missingDraft.js";
import type { ColumnProfile } from "./profileColumn.js";
import type { Draft } from "./renderCodebook.js";

/** A question as one or more columns hold it. */
export interface AskedQuestion {
  readonly wording: string;
  readonly isMultiple: boolean;
  readonly columns: readonly ColumnProfile[];
  /** What a cell, or in a layout of columns a header, stands for. */
  readonly meanings: ReadonlyMap<string, string>;
  readonly layout: Readonly<Record<string, Draft>>;
  /** The key under which the layout maps texts or headers to options. */
  readonly key: "codes" | "columns";
}

/** The question that a column or a group of columns holds the answers to: its layout, and what its texts stand for. */
export function askedQuestion(source: ColumnProfile | ColumnGroup): AskedQuestion {
  return "layout" in source ? groupQuestion(source) : columnQuestion(source);
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
