import type { Text } from "../../src/components/view.js";
import { missingKindInWords } from "../pages/studyWords.js";
import { columnHeaders } from "../project/columnHeaders.js";
import type { MissingKind } from "../project/missingKinds.js";
import { missingKinds } from "../project/missingKinds.js";
import type { Project } from "../project/project.js";
import type { SurveyColumn } from "../project/surveyColumn.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Answers, Respondents } from "../survey/respondents.js";
import { missingCode } from "../survey/respondents.js";

/** Respondents of one kind among those of a base, unweighted. */
export interface TalliedShare {
  /** Part of the codebook, e.g. `item trust`. */
  readonly part: string;
  readonly label: Text;
  readonly base: number;
  readonly count: number;
}

/** What of a wave the next one is compared with: counts and wordings, no respondents. */
export interface WaveTally {
  readonly study: string;
  readonly respondents: number;
  /** By key, the same in every wave. */
  readonly shares: ReadonlyMap<string, TalliedShare>;
  /** Texts of questions and answers as the file has them, by key; codes without words are left out. */
  readonly wordings: ReadonlyMap<string, { readonly part: string; readonly text: string }>;
}

/** Counts a validated survey: respondents, categories, answers, missing kinds, and how questions were worded. */
export function tallyWave(respondents: Respondents, raw: RawExtract, study: SurveyStudy, project: Project): WaveTally {
  const shares = new Map([...domainShares(respondents, project), ...respondents.answers.flatMap(itemShares)]);
  return { study: study.study, respondents: respondents.rows, shares, wordings: wordingsOf(raw, study) };
}

type Entry = readonly [key: string, share: TalliedShare];

function domainShares({ domains, rows }: Respondents, project: Project): Entry[] {
  return [...domains].flatMap(([domain, { categories, codes }]): Entry[] => {
    const part = `domain ${domain}`;
    const known: readonly { id: string; label: Text }[] = project.domains[domain as "sex" | "district" | "age"];
    const told = codes.filter((code) => code >= 0).length;
    const own = categories.map((id, index): Entry => [
      `${domain} ${id}`,
      {
        part,
        label: known.find((category) => category.id === id)?.label ?? { ru: id, en: id },
        base: told,
        count: codes.filter((code) => code === index).length
      }
    ]);
    return [
      ...own,
      [`${domain} missing`, { part, label: { ru: "не указано", en: "not told" }, base: rows, count: rows - told }]
    ];
  });
}

function itemShares({ item, codes, ticks }: Answers): Entry[] {
  const part = `item ${item.id}`;
  const countOf = (kind: MissingKind): number => codes.filter((code) => code === missingCode(kind)).length;
  const asked = codes.length - countOf("not_asked");
  const answered = codes.filter((code) => code >= 0).length;
  const options = item.options.map(({ id, label }, option): Entry => [
    `${item.id} ${id}`,
    {
      part,
      label,
      base: answered,
      count:
        ticks === null
          ? codes.filter((code) => code === option).length
          : ticks[option]!.reduce((sum, tick) => sum + tick, 0)
    }
  ]);
  const missing = missingKinds.map((kind): Entry => [
    `${item.id} ${kind}`,
    {
      part,
      label: { ru: missingKindInWords(kind, "ru"), en: missingKindInWords(kind, "en") },
      base: kind === "not_asked" ? codes.length : asked,
      count: countOf(kind)
    }
  ]);
  return [...options, ...missing];
}

function wordingsOf(raw: RawExtract, study: SurveyStudy): Map<string, { part: string; text: string }> {
  const wordings = new Map<string, { part: string; text: string }>();
  const note = (key: string, part: string, text: string) => {
    if (/\p{L}+\s+\p{L}+/u.test(text)) wordings.set(key, { part, text });
  };
  for (const column of study.columns) {
    if (column.role !== "item") continue;
    const part = `item ${column.item}`;
    columnHeaders(column).forEach((header, index) => {
      const label = raw.dictionary?.variables[raw.columns.indexOf(header)]?.label ?? header;
      note(`${column.item} question ${column.layout === "columns" ? column.columns[header]! : index}`, part, label);
    });
    for (const [option, text] of optionTexts(column)) note(`${column.item} answer ${option}`, part, text);
  }
  return wordings;
}

function optionTexts(column: Extract<SurveyColumn, { role: "item" }>): [option: string, text: string][] {
  return column.layout === "columns" ? [] : Object.entries(column.codes).map(([text, option]) => [option, text]);
}
