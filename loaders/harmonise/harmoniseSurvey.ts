import type { Codes } from "../project/codes.js";
import type { Item } from "../project/item.js";
import type { MissingKind } from "../project/missingKinds.js";
import type { Project } from "../project/project.js";
import type { AskedIf, SurveyColumn } from "../project/surveyColumn.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Answers, DomainColumn, Respondents } from "../survey/respondents.js";
import { missingCode } from "../survey/respondents.js";
import { categoryMatcher } from "./matchCategory.js";
import { offeredItem } from "./offeredItem.js";
import { readAges } from "./readAges.js";
import { splitJoined } from "./splitJoined.js";

type ItemColumn = Extract<SurveyColumn, { role: "item" }>;
type DomainColumnSpec = Extract<SurveyColumn, { role: "domain" }>;

/**
 * Turns the raw text of a validated extract into codes of the item bank and of the reporting domains, by the study's
 * crosswalk. Columns with another role than `domain` or `item` end here.
 */
export function harmoniseSurvey(raw: RawExtract, study: SurveyStudy, project: Project): Respondents {
  const column = (name: string): readonly string[] => raw.cells[raw.columns.indexOf(name)]!;
  const domains = new Map<string, DomainColumn>();
  let years: Int16Array | null = new Int16Array(raw.rows).fill(-1);
  const answers: Answers[] = [];

  for (const spec of study.columns) {
    if (spec.role === "domain" && spec.domain === "age") {
      const ages = readAges(column(spec.column), spec, study.fieldwork.to);
      if (ages instanceof Int16Array) years = ages;
      else {
        years = null;
        domains.set("age", ages);
      }
    } else if (spec.role === "domain") domains.set(spec.domain, readDomain(column(spec.column), spec, project));
    else if (spec.role === "item") {
      const item = offeredItem(project.items.get(spec.item)!, spec);
      answers.push(readAnswers(column, spec, item, raw.rows));
    }
  }
  const routed = answers.map((answer) => {
    const { askedIf } = study.columns.find(
      (spec): spec is ItemColumn => spec.role === "item" && spec.item === answer.item.id
    )!;
    return askedIf
      ? route(
          answer,
          answers.find(({ item }) => item.id === askedIf.item)!,
          askedIf
        )
      : answer;
  });
  return { rows: raw.rows, years, domains, answers: routed };
}

function readDomain(cells: readonly string[], spec: DomainColumnSpec, project: Project): DomainColumn {
  const categories = spec.domain === "sex" ? project.domains.sex : project.domains.district;
  const match = categoryMatcher(categories);
  const codes = Int32Array.from(cells, (cell) => {
    const text = cell.trim();
    return text === "" || Object.hasOwn(spec.missing, text) ? -1 : match(spec.codes[text] ?? text)!;
  });
  return { categories: categories.map(({ id }) => id), codes };
}

function readAnswers(column: (name: string) => readonly string[], spec: ItemColumn, item: Item, rows: number): Answers {
  switch (spec.layout) {
    case "single":
      return { item, codes: readSingle(column(spec.column), spec.codes, spec.missing, item), ticks: null };
    case "joined":
      return readJoined(column(spec.column), spec, item);
    case "columns":
      return readColumns(column, spec, item, rows);
    case "mentions":
      return readMentions(spec.columns.map(column), spec, item, rows);
  }
}

/** The missing code of a cell, or undefined where it holds an answer. A blank cell is `no_answer` unless declared. */
function readMissing(text: string, missing: Codes): number | undefined {
  const kind = Object.hasOwn(missing, text) ? missing[text] : text === "" ? "no_answer" : undefined;
  return kind === undefined ? undefined : missingCode(kind as MissingKind);
}

function readSingle(cells: readonly string[], codes: Codes, missing: Codes, item: Item): Int16Array {
  const position = new Map(item.options.map(({ id }, index) => [id, index]));
  return Int16Array.from(cells, (cell) => {
    const text = cell.trim();
    return readMissing(text, missing) ?? position.get(codes[text]!)!;
  });
}

function emptyTicks(item: Item, rows: number): Uint8Array[] {
  return item.options.map(() => new Uint8Array(rows));
}

/** A missing code holds where it stands alone: a validated cell has none beside options. */
function readJoined(cells: readonly string[], spec: Extract<ItemColumn, { layout: "joined" }>, item: Item): Answers {
  const ticks = emptyTicks(item, cells.length);
  const position = new Map(item.options.map(({ id }, index) => [id, index]));
  const known = [...Object.keys(spec.codes), ...Object.keys(spec.missing).filter((text) => text !== "")];
  const codes = Int16Array.from(cells, (cell, row) => {
    const blank = cell.trim() === "" ? readMissing("", spec.missing) : undefined;
    if (blank !== undefined) return blank;
    const split = splitJoined(cell, spec.separator, known);
    if ("unknown" in split) throw new Error(`item ${item.id}: unvalidated option in row ${row + 1}`);
    const options = split.texts.filter((text) => Object.hasOwn(spec.codes, text));
    for (const text of options) ticks[position.get(spec.codes[text]!)!]![row] = 1;
    return options.length > 0 ? 0 : readMissing(split.texts[0] ?? "", spec.missing)!;
  });
  return { item, codes, ticks };
}

function readColumns(
  column: (name: string) => readonly string[],
  spec: Extract<ItemColumn, { layout: "columns" }>,
  item: Item,
  rows: number
): Answers {
  const ticked = new Set(spec.ticked);
  const options = Object.values(spec.columns);
  const cells = Object.keys(spec.columns).map(column);
  return readTicks(cells, spec.missing, item, rows, (text, index) => (ticked.has(text) ? options[index] : undefined));
}

function readMentions(
  cells: readonly (readonly string[])[],
  { codes, missing }: Extract<ItemColumn, { layout: "mentions" }>,
  item: Item,
  rows: number
): Answers {
  return readTicks(cells, missing, item, rows, (text) => (Object.hasOwn(codes, text) ? codes[text] : undefined));
}

/**
 * Ticks of several columns. Whoever ticked no option has the missing kind of a ticked “don't know” or of a cell that
 * declares one, or that of blank cells where all are blank, or else `no_answer`: asked, and nothing ticked.
 */
function readTicks(
  cells: readonly (readonly string[])[],
  missing: Codes,
  item: Item,
  rows: number,
  optionOf: (text: string, column: number) => string | undefined
): Answers {
  const ticks = emptyTicks(item, rows);
  const position = new Map(item.options.map(({ id }, index) => [id, index]));
  const codes = new Int16Array(rows);
  for (let row = 0; row < rows; row++) {
    const texts = cells.map((column) => column[row]!.trim());
    const ticked = texts.map(optionOf).filter((option) => option !== undefined);
    const options = ticked.filter((option) => position.has(option));
    for (const option of options) ticks[position.get(option)!]![row] = 1;
    if (options.length > 0) continue;
    if (ticked.length > 0) {
      codes[row] = missingCode(ticked[0] as MissingKind);
      continue;
    }
    const declared = texts.find((text) => text !== "" && Object.hasOwn(missing, text));
    codes[row] =
      declared === undefined && texts.some((text) => text !== "")
        ? missingCode("no_answer")
        : readMissing(declared ?? "", missing)!;
  }
  return { item, codes, ticks };
}

/** Marks as `not_asked` every respondent whom the routing passes by. */
function route(answers: Answers, filter: Answers, askedIf: AskedIf): Answers {
  const asked = [...filter.item.options.keys()].filter((option) =>
    askedIf.options.includes(filter.item.options[option]!.id)
  );
  const isAsked = (row: number): boolean =>
    filter.ticks ? asked.some((option) => filter.ticks![option]![row] === 1) : asked.includes(filter.codes[row]!);
  const codes = answers.codes.map((code, row) => (isAsked(row) ? code : missingCode("not_asked")));
  const ticks = answers.ticks?.map((tick) => tick.map((value, row) => (isAsked(row) ? value : 0))) ?? null;
  return { ...answers, codes, ticks };
}
