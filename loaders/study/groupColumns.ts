import type { MultipleResponseSet } from "../read/rawExtract.js";
import { foldText } from "./foldText.js";
import { answerTexts } from "./guessDomains.js";
import { looksLikeMissingCode } from "./missingWords.js";
import type { ColumnProfile } from "./profileColumn.js";

/** Columns that hold the answers to one select-all question. */
export interface ColumnGroup {
  readonly layout: "columns" | "mentions";
  readonly wording: string;
  readonly columns: readonly { column: ColumnProfile; option: string }[];
  readonly ticked: readonly string[];
  readonly notTicked: readonly string[];
}

/** Header or label of a column, cut into the question and what the column adds to it. */
interface Split {
  readonly stem: string;
  readonly option: string;
}

const splits: readonly ((text: string) => Split | null)[] = [
  (text) => cut(/^(.*\S)\s*\[([^[\]]*)\]$/s, text),
  (text) => cut(/^(.*\S)\s+[-–—]\s+(.*)$/s, text),
  (text) => cut(/^(.*\S):\s+(.*)$/s, text),
  (text) => cut(/^(.+)[_.\s](\d{1,4})$/s, text) ?? cut(/^(.*\D)(\d{1,4})$/s, text)
];

function cut(pattern: RegExp, text: string): Split | null {
  const match = pattern.exec(text);
  return match === null ? null : { stem: match[1]!.trim(), option: match[2]!.trim() };
}

/**
 * Finds select-all questions that are spread over columns: sets that the file declares, and columns beside each other
 * whose headers begin alike and whose cells are ticks.
 */
export function groupColumns(columns: readonly ColumnProfile[], sets: readonly MultipleResponseSet[]): ColumnGroup[] {
  const declared = sets.map((set) => declaredGroup(columns, set)).filter((group) => group !== null);
  const taken = new Set(declared.flatMap((group) => group.columns.map(({ column }) => column)));
  const free = columns.map((column) => (taken.has(column) ? null : column));
  return [...declared, ...splits.flatMap((split) => headerGroups(free, split, taken))];
}

function declaredGroup(columns: readonly ColumnProfile[], set: MultipleResponseSet): ColumnGroup | null {
  const own = set.columns
    .map((name) => columns.find(({ header }) => header === name))
    .filter((column) => column !== undefined);
  if (own.length < 2) return null;
  const members = own.map((column) => ({ column, option: withoutStem(column.wording, set.label) }));
  const wording = set.label || commonStem(own) || set.name.replace("$", "");
  if (set.counted === null) return { layout: "mentions", wording, columns: members, ticked: [], notTicked: [] };
  const others = new Set(own.flatMap(answerTexts).filter((text) => text !== set.counted));
  return {
    layout: "columns",
    wording,
    columns: members,
    ticked: [set.counted],
    notTicked: others.size > 0 ? [...others] : [""]
  };
}

function withoutStem(text: string, stem: string): string {
  const rest = stem !== "" && text.startsWith(stem) ? text.slice(stem.length).replace(/^[\s:–—-]+/, "") : text;
  return rest === "" ? text : rest;
}

function commonStem(columns: readonly ColumnProfile[]): string {
  const [first, ...rest] = columns.map(({ wording }) => wording);
  let length = first!.length;
  for (const text of rest) while (!text.startsWith(first!.slice(0, length))) length -= 1;
  return first!.slice(0, length).replace(/[\s:–—-]+$/, "");
}

function headerGroups(
  columns: (ColumnProfile | null)[],
  split: (text: string) => Split | null,
  taken: Set<ColumnProfile>
): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  const parts = columns.map((column) => (column === null || taken.has(column) ? null : partOf(column, split)));
  for (let start = 0; start < parts.length;) {
    let end = start + 1;
    const stem = parts[start]?.stem;
    while (stem !== undefined && end < parts.length && parts[end]?.stem === stem) end += 1;
    if (stem !== undefined && end - start >= 2) {
      const members = columns
        .slice(start, end)
        .map((column, index) => ({ column: column!, option: parts[start + index]!.option }));
      const group = tickGroup(stem, members);
      if (group !== null) {
        groups.push(group);
        for (const { column } of group.columns) taken.add(column);
      }
    }
    start = end;
  }
  return groups;
}

/** By the header without the number that a repeated one was given, or else by the question. */
function partOf(column: ColumnProfile, split: (text: string) => Split | null): Split | null {
  const header = column.header.replace(/ \(\d+\)$/, "");
  if (column.wording === column.header) return split(header);
  return split(column.wording) ?? (split(header) && { ...split(header)!, option: column.wording });
}

const yes = /^(1|1\.0|selected|checked|yes|true|x|v|\+|✓|✔|☑|да|выбрано|отмечено)$/i;
const no = /^(0|0\.0|not selected|unchecked|no|false|нет|не выбрано|не отмечено|☐)$/i;

/** The members whose cells are ticks; a free text beside “other” is none. Null where fewer than two are. */
function tickGroup(stem: string, members: ColumnGroup["columns"]): ColumnGroup | null {
  const ranks = members.filter(({ option }) => /^(rank|mention|место|ответ|упоминание)\s*\d+$/i.test(option));
  if (ranks.length === members.length)
    return { layout: "mentions", wording: stem, columns: members, ticked: [], notTicked: [] };
  const texts = members.map((member) => ({ member, texts: tickTexts(member.column) }));
  const ticks = texts.filter(
    ({ member, texts: own }) =>
      own.every((text) => isTick(text, member)) && (own.length > 0 || member.column.kind === "blank")
  );
  const filled = ticks.filter(({ texts: own }) => own.length > 0);
  const strange = texts.filter(
    ({ member, texts: own }) =>
      !ticks.some((tick) => tick.member === member) && !isFreeText(member.column) && own.length > 0
  );
  if (filled.length < 2 || strange.length > 0) return null;
  const all = [...new Set(filled.flatMap(({ texts: own }) => own))];
  const ticked = all.filter((text) => !no.test(text));
  // Zeros and ones alike in all columns, or the option's own text.
  if (ticked.length === 0) return null;
  const notTicked = all.filter((text) => no.test(text));
  return {
    layout: "columns",
    wording: stem,
    columns: ticks.map(({ member }) => member),
    ticked,
    notTicked: notTicked.length > 0 ? notTicked : [""]
  };
}

function tickTexts(column: ColumnProfile): string[] {
  const texts = answerTexts(column);
  return texts.filter((text) => !looksLikeMissingCode(text, texts));
}

function isTick(text: string, { column, option }: ColumnGroup["columns"][number]): boolean {
  return (
    yes.test(text) ||
    no.test(text) ||
    foldText(text) === foldText(option) ||
    (column.counts.size === 1 && foldText(column.header).endsWith(foldText(text)))
  );
}

function isFreeText(column: ColumnProfile): boolean {
  return column.kind === "text" || column.kind === "key" || /other|друг|укаж|specify/i.test(column.header);
}
