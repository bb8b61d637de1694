import type { MicrodataPolicy } from "../project/microdataPolicy.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import { keepRows } from "../survey/keepRows.js";
import type { Answers, DomainColumn, Respondents } from "../survey/respondents.js";
import { type ClassRule, unsafeShare } from "./classSafety.js";
import { equivalenceClasses } from "./equivalenceClasses.js";
import { mergeRareAnswers } from "./mergeRareAnswers.js";
import { recodeGlobally } from "./recodeGlobally.js";
import { rowsPolicy } from "./rowsPolicy.js";
import { sensitiveCodes } from "./sensitiveCodes.js";
import { shuffleRows } from "./shuffleRows.js";
import { suppressLocally } from "./suppressLocally.js";

/** What was done to the rows of a study before they could be released. */
export interface RowsCoarsened {
  readonly k: number;
  readonly l: number;
  readonly rows: number;
  /** Categories before and after; a quasi-identifier that was given up has none left. */
  readonly quasiIdentifiers: readonly {
    readonly domain: string;
    readonly received: number;
    readonly released: number;
  }[];
  /** Share of rows in which a quasi-identifier is withheld. */
  readonly withheld: readonly { readonly domain: string; readonly share: number }[];
  /** Options that are no longer told apart, by item; all of an item that is left out. */
  readonly merged: readonly {
    readonly item: string;
    readonly options: readonly string[];
    readonly isLeftOut: boolean;
  }[];
}

export interface ReleasedRows {
  /** In random order, -1 where a quasi-identifier is withheld; items have the options that are still told apart. */
  readonly respondents: Respondents;
  readonly done: RowsCoarsened;
}

/** Rows of a study cannot be made such that they may be released. */
export class MicrodataError extends Error {
  override readonly name = "MicrodataError";
}

/**
 * Makes rows that may be published of respondents: rare answers coarsened, quasi-identifiers recoded for everybody and
 * withheld in single rows until every class has `k` rows and `l` answers to each sensitive item, in random order.
 *
 * @param used the respondents that figures rest on
 * @throws MicrodataError naming the study, if the steps of the policy do not lead there
 */
export function releaseRows(used: Respondents, study: SurveyStudy, project: Project): ReleasedRows {
  const policy = rowsPolicy(study, project);
  const merged = used.answers.map((answers) => ({
    item: answers.item.id,
    ...mergeRareAnswers(answers, leastAnswers(answers, policy))
  }));
  const answered = { ...used, answers: merged.flatMap(({ answers }) => answers ?? []) };
  const shuffled = keepRows(answered, shuffleRows(rowTexts(answered)));

  const rule: ClassRule = {
    k: policy.k,
    l: policy.l,
    sensitive: shuffled.answers.filter(({ item }) => study.microdata!.sensitive.includes(item.id)).map(sensitiveCodes)
  };
  for (const recoded of recodeGlobally(shuffled, policy.coarsening)) {
    const released = withholdValues(recoded, rule, policy);
    if (released === null) continue;
    const { respondents, withheld } = released;
    return {
      respondents,
      done: {
        k: policy.k,
        l: policy.l,
        rows: respondents.rows,
        withheld,
        quasiIdentifiers: [...used.domains].map(([domain, { categories }]) => ({
          domain,
          received: categories.length,
          released: respondents.domains.get(domain)?.categories.length ?? 0
        })),
        merged: merged
          .filter(({ merged: options }) => options.length > 0)
          .map(({ item, answers, merged: options }) => ({ item, options, isLeftOut: answers === null }))
      }
    };
  }
  throw new MicrodataError(
    `${study.study}: rows in classes of ${policy.k} with ${policy.l} answers to every sensitive item ` +
      "cannot be made by the steps of microdata in data/disclosure.yaml"
  );
}

/** Withholds values of single rows; null where these would have to be more than the policy bears. */
function withholdValues(
  recoded: Respondents,
  rule: ClassRule,
  policy: MicrodataPolicy
): { respondents: Respondents; withheld: RowsCoarsened["withheld"] } | null {
  const names = withholdingOrder([...recoded.domains.keys()], policy);
  const received = names.map((name) => recoded.domains.get(name)!);
  if (
    unsafeShare(
      equivalenceClasses(
        received.map(({ codes }) => codes),
        recoded.rows
      ),
      rule,
      recoded.rows
    ) > policy.largestWithheldShare
  )
    return null;
  const columns = suppressLocally(
    received.map(({ codes }) => codes),
    recoded.rows,
    rule
  );
  if (columns === null) return null;
  const withheld = names.map((domain, at) => ({ domain, share: shareWithheld(columns[at]!, received[at]!) }));
  if (withheld.some(({ share }) => share > policy.largestWithheldShare)) return null;
  const codesOf = new Map(names.map((name, at) => [name, columns[at]!]));
  const domains = new Map(
    [...recoded.domains].map(([name, { categories }]): [string, DomainColumn] => [
      name,
      { categories, codes: codesOf.get(name)! }
    ])
  );
  return { respondents: { ...recoded, domains }, withheld };
}

/** As many respondents as have to give an answer for it to be told apart. */
function leastAnswers({ codes }: Answers, { k, rareAnswerShare }: MicrodataPolicy): number {
  return Math.max(k, Math.ceil(rareAnswerShare * codes.filter((code) => code >= 0).length));
}

function rowTexts({ rows, domains, answers }: Respondents): string[] {
  const columns = [
    ...[...domains.values()].map(({ codes }) => codes),
    ...answers.flatMap(({ codes, ticks }) => [codes, ...(ticks ?? [])])
  ];
  return Array.from({ length: rows }, (_, row) => columns.map((codes) => codes[row]!).join(","));
}

/** `district` stands for whatever is left of a place. */
function withholdingOrder(names: readonly string[], { withholdFirst }: MicrodataPolicy): string[] {
  const rank = (name: string): number => {
    const at = withholdFirst.indexOf(name === "zone" ? "district" : name);
    return at < 0 ? withholdFirst.length : at;
  };
  return names.toSorted((a, b) => rank(a) - rank(b));
}

function shareWithheld(codes: Int32Array, { codes: before }: DomainColumn): number {
  return codes.filter((code, row) => code < 0 && before[row]! >= 0).length / codes.length;
}
