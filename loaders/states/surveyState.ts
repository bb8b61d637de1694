import type { SurveyDesign } from "../../src/statistics/surveyDesign.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Answers, DomainColumn } from "../survey/respondents.js";
import type { CellDomain } from "../tabulate/cellDomains.js";
import type { Weighted } from "../weigh/weigh.js";

/**
 * A survey as it was analysed: all that the sampling error of a later correction needs. Holds respondents, so it stays
 * on the machine of whoever has the extract.
 */
export interface SurveyState {
  /** Respondents received, weighted or not. */
  readonly received: number;
  /** Row of the extract of every weighted respondent, from 0. */
  readonly rows: Int32Array;
  /** Of every weighted respondent; null where the codebook declares no pseudonym. */
  readonly pseudonyms: readonly string[] | null;
  /** The design that cells are made with. */
  readonly design: SurveyDesign;
  readonly answers: readonly Answers[];
  /**
   * Sex, age, district and zone of every weighted respondent, as far as known. None in states kept before they were.
   */
  readonly domains: ReadonlyMap<string, DomainColumn>;
  /** Age groups of the city as a whole, both sexes: a mask of respondents each. */
  readonly ages: readonly { readonly age: string; readonly mask: Uint8Array }[];
}

/** What is to be remembered of a survey. */
export function surveyState(
  study: SurveyStudy,
  raw: RawExtract,
  weighted: Weighted,
  design: SurveyDesign,
  domains: readonly CellDomain[]
): SurveyState {
  const { received, rows, respondents } = weighted;
  const pseudonym = study.columns.find((column) => column.role === "pseudonym");
  const cells = pseudonym === undefined ? null : raw.cells[raw.columns.indexOf(pseudonym.column)]!;
  return {
    received,
    rows,
    design,
    answers: respondents.answers,
    domains: respondents.domains,
    pseudonyms: cells && Array.from(rows, (row) => cells[row]!.trim()),
    ages: domains.filter(({ sex, area }) => sex === "all" && area === "all").map(({ age, mask }) => ({ age, mask }))
  };
}
