import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { SurveyWorlds } from "../../loaders/suppress/surveyWorlds.js";
import type { Respondents } from "../../loaders/survey/respondents.js";
import { type Domain, type DomainAtoms, type DomainRow, domainAtoms } from "./domainAtoms.js";
import { type CountedItem, knownCounts } from "./knownCounts.js";
import { type FigureRow, type ShownFigures, type SurveyTables, figureKey, shownFigures } from "./shownFigures.js";

/** A number of respondents printed beside the population. */
export interface RepresentationRow extends Domain {
  readonly base: number | null;
  readonly population: number;
}

/** What the attack on a survey has in hand. */
export interface SurveyEvidence {
  readonly tables: SurveyTables;
  readonly domains: readonly DomainRow[];
  readonly representation: readonly RepresentationRow[];
  /** Respondents whose counts the intruder is taken to know where a figure shows them, and nobody else's. */
  readonly respondents: Respondents;
  /** By which the survey was protected: clues that save time; null where they are not known. */
  readonly worlds: SurveyWorlds | null;
}

/** Evidence laid out for an attack. */
export interface SurveyCase extends SurveyEvidence {
  readonly policy: DisclosurePolicy;
  readonly atoms: DomainAtoms;
  readonly items: readonly CountedItem[];
  /** Rows of the survey, and what another survey of the same respondents shows that it has no row for. */
  readonly rows: readonly FigureRow[];
  readonly shown: ShownFigures;
  /** Kinds of respondents of which there are some. */
  readonly inhabited: ReadonlySet<number>;
  /** Whether a domain is of the city, a zone or a district, and split by sex. */
  readonly levelOf: (domain: Domain) => string;
}

/** Lays out what the attack on a survey has in hand. */
export function surveyCase(study: SurveyStudy, evidence: SurveyEvidence, policy: DisclosurePolicy): SurveyCase {
  const { tables, domains, representation, respondents } = evidence;
  const own = new Set(tables.cells.map(figureKey));
  const others = tables.elsewhere.filter(
    (row) => row.table.startsWith("studies/") && row.estimate !== null && !own.has(figureKey(row))
  );
  const rows = [...tables.cells, ...others];
  const atoms = domainAtoms(domains, [...new Set([...rows, ...representation].map(({ age }) => age))]);
  const items = knownCounts(study, respondents, atoms);
  const placeOf = (area: string): string =>
    area === "all" ? "city" : domains.find(({ domain, category }) => category === area && domain !== "area")!.domain;
  return {
    ...evidence,
    policy,
    atoms,
    items,
    rows,
    shown: shownFigures(tables),
    inhabited: new Set(items.flatMap(({ bases }) => [...bases.keys()].filter((atom) => bases[atom]! > 0))),
    levelOf: ({ sex, area }) => `${placeOf(area)}|${sex === "all" ? "both" : "one"}`
  };
}
