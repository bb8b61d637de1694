import iconv from "iconv-lite";
import type { Codes } from "../project/codes.js";
import { columnHeaders } from "../project/columnHeaders.js";
import type { Category } from "../project/domains.js";
import type { DelimitedFile } from "../project/extractFile.js";
import type { Project } from "../project/project.js";
import type { SurveyColumn } from "../project/surveyColumn.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Random } from "./random.js";
import { drawIndex, randomFrom } from "./random.js";
import type { Answer, SyntheticRespondent } from "./respondent.js";
import type { Wave } from "./wave.js";

type ItemColumn = Extract<SurveyColumn, { role: "item" }>;
type Render = (respondent: SyntheticRespondent) => string[];

/**
 * Writes respondents as the codebook describes its extract. Files in windows-1251 get CRLF, decimal commas and an upper
 * case letter here and there, those in UTF-8 a byte order mark and LF: both kinds are met.
 */
export function renderExtract(
  wave: Wave,
  study: SurveyStudy,
  project: Project,
  respondents: readonly SyntheticRespondent[]
): Buffer {
  const random = randomFrom(`${wave.seed}/layout`);
  const { encoding, delimiter } = delimitedFile(study);
  const renders = study.columns.map((column) => renderOf(column, study, project, random));
  const headers = study.columns.flatMap(columnHeaders);
  const lineEnd = encoding === "windows-1251" ? "\r\n" : "\n";
  const lines = [headers, ...respondents.map((respondent) => renders.flatMap((render) => render(respondent)))].map(
    (cells) => cells.map((cell) => quote(cell, delimiter)).join(delimiter) + lineEnd
  );
  return iconv.encode(lines.join(""), encoding, { addBOM: encoding === "utf-8" });
}

function delimitedFile({ study, extract }: SurveyStudy): DelimitedFile {
  if (extract.format !== "csv") throw new Error(`study ${study}: synthetic polls are written as csv`);
  return extract;
}

function quote(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function renderOf(column: SurveyColumn, study: SurveyStudy, project: Project, random: Random): Render {
  switch (column.role) {
    case "pseudonym":
      return ({ pseudonym }) => [pseudonym];
    case "date":
      return ({ day }) => [column.format === "iso" ? day : day.split("-").reverse().join(".")];
    case "drop":
      return ({ minutes }) => [minutes.toFixed(1).replace(".", delimitedFile(study).delimiter === ";" ? "," : ".")];
    case "domain":
      return domainRender(column, project, random);
    case "item":
      return (respondent) => itemCells(column, respondent.answers.get(column.item)!);
  }
}

function domainRender(column: Extract<SurveyColumn, { role: "domain" }>, project: Project, random: Random): Render {
  const missing = rawOf(column.missing, "no_answer") ?? "";
  return ({ [column.domain]: value }) => {
    if (value === null) return [missing];
    if (column.domain === "age") return [String(value)];
    const raw = rawOf(column.codes, String(value));
    return [
      raw ??
        spell(
          project.domains[column.domain].find(({ id }) => id === value)!,
          random
        )
    ];
  };
}

/** A district as people and systems write it. */
function spell({ label }: Category, random: Random): string {
  const spellings = [
    `${label.ru} район`,
    label.ru,
    `р-н ${label.ru}`,
    `${label.ru} р-н`,
    `${label.ru.toUpperCase()} РАЙОН`,
    ` ${label.ru}  район`
  ];
  return spellings[drawIndex(random, [70, 15, 6, 4, 3, 2])]!;
}

function itemCells(column: ItemColumn, answer: Answer): string[] {
  const missing = typeof answer === "string" ? (rawOf(column.missing, answer) ?? "") : null;
  switch (column.layout) {
    case "single":
      return [missing ?? rawOf(column.codes, answer[0]!)!];
    case "joined":
      return [missing ?? [...answer].map((option) => rawOf(column.codes, option)!).join(column.separator)];
    case "mentions":
      return column.columns.map((_, index) => missing ?? rawOf(column.codes, answer[index] ?? "") ?? "");
    case "columns":
      return Object.values(column.columns).map(
        (option) => missing ?? (answer.includes(option) ? column.ticked[0]! : column.notTicked[0]!)
      );
  }
}

/** The raw code that stands for a category, option or missing kind. */
function rawOf(codes: Codes, meaning: string): string | undefined {
  return Object.keys(codes).find((raw) => codes[raw] === meaning);
}
