import { type ColumnTable, escape } from "arquero";
import type { SurveyDesign } from "../src/statistics/surveyDesign.js";
import { acceptIndicators, acceptSurvey, acceptUsage } from "./acceptStudy.js";
import { anonymise } from "./anonymise/anonymise.js";
import { cellRules, tableVerdicts } from "./audit/studyAudit.js";
import { catalogueTable } from "./describe/catalogueTable.js";
import { cellsTable } from "./describe/cellsTable.js";
import { differencesTable } from "./describe/differencesTable.js";
import { itemsTable } from "./describe/itemsTable.js";
import { representationTable } from "./describe/representationTable.js";
import { schemesTable } from "./describe/schemesTable.js";
import { sensitivityTable } from "./describe/sensitivityTable.js";
import { usageChecksTable } from "./describe/usageChecksTable.js";
import { weightingTable } from "./describe/weightingTable.js";
import { harmoniseSurvey } from "./harmonise/harmoniseSurvey.js";
import { tabulateIndicators } from "./indicators/tabulateIndicators.js";
import { releaseSurvey } from "./microdata/releaseSurvey.js";
import { rowsUtility } from "./microdata/rowsUtility.js";
import type { DisclosurePolicy } from "./project/disclosurePolicy.js";
import type { IndicatorsStudy } from "./project/indicatorsStudy.js";
import type { Project, Study } from "./project/project.js";
import { studyPolicy } from "./project/studyPolicy.js";
import type { SurveyStudy } from "./project/surveyStudy.js";
import type { UsageStudy } from "./project/usageStudy.js";
import type { RawExtract } from "./read/rawExtract.js";
import { type TrueShare, readTruth } from "./read/readTruth.js";
import { surveyState } from "./states/surveyState.js";
import type { StudyResult, StudyTables } from "./studyResult.js";
import { hiddenParts } from "./suppress/hiddenParts.js";
import { isOffered, isTabulated } from "./suppress/offeredDomains.js";
import { isWorthPrinting } from "./suppress/isWorthPrinting.js";
import { nothingHidden } from "./suppress/nothingHidden.js";
import { protectSurvey } from "./suppress/protectSurvey.js";
import type { SurveyProtection } from "./suppress/surveyProtection.js";
import { suppressCells } from "./suppress/suppressCells.js";
import { suppressDifferences } from "./suppress/suppressDifferences.js";
import { suppressSchemes } from "./suppress/suppressSchemes.js";
import { suppressUsage } from "./suppress/suppressUsage.js";
import { surveyWorlds } from "./suppress/surveyWorlds.js";
import { type CellDomain, cellDomains } from "./tabulate/cellDomains.js";
import { compareSchemes } from "./tabulate/compareSchemes.js";
import { marginInfluences } from "./tabulate/marginInfluences.js";
import { type Cell, tabulateCells } from "./tabulate/tabulateCells.js";
import { agePairs, tabulateDifferences } from "./tabulate/tabulateDifferences.js";
import { tabulateUsage } from "./usage/tabulateUsage.js";
import { usageChecks } from "./validate/usageChecks.js";
import { refuseErrors } from "./validate/refuseErrors.js";
import { unpublishable } from "./validate/unpublishable.js";
import { type Weighted, weigh } from "./weigh/weigh.js";

/**
 * The one place that knows the order of stages. Reads a study's extracts and makes everything that is published of it.
 */
export async function analyseStudy(study: Study, project: Project): Promise<StudyResult> {
  switch (study.kind) {
    case "survey":
      return study.release === "microdata" ? analyseRows(study, project) : analyseSurvey(study, project);
    case "usage":
      return withoutRespondents(await usageTables(study, project));
    case "indicators":
      return withoutRespondents(await indicatorsTables(study, project));
  }
}

function withoutRespondents(tables: StudyTables): StudyResult {
  const audit = { tables: tableVerdicts(tables), levels: [], informationLost: null, unprotected: 0, microdata: null };
  return { tables, rows: null, state: null, worlds: null, audit };
}

async function readSurvey(study: SurveyStudy, project: Project): Promise<{ raw: RawExtract; weighted: Weighted }> {
  refuseErrors(unpublishable(study, project));
  const { raw, diagnostics } = await acceptSurvey(study, project);
  refuseErrors(diagnostics);
  const anonymous = anonymise(harmoniseSurvey(raw, study, project), project);
  return { raw, weighted: weigh(anonymous, study, project, { ...project.policy, ...study.policy }) };
}

/** Cells, with those hidden that the policy hides. */
async function analyseSurvey(study: SurveyStudy, project: Project): Promise<StudyResult> {
  const policy = studyPolicy(study, project);
  const { raw, weighted } = await readSurvey(study, project);
  const { design, domains, tabulated } = tabulateSurvey(weighted, project, policy);
  const protection = protectSurvey(weighted, tabulated, study, project, policy);
  const truth = await readTruth(project, study);
  const tables = surveyTables({
    study,
    project,
    weighted,
    domains,
    tabulated,
    protection,
    truth,
    policy,
    isPrinted: () => true
  });
  return {
    tables,
    rows: null,
    state: surveyState(study, raw, weighted, design, domains),
    worlds: surveyWorlds(protection),
    audit: { tables: tableVerdicts(tables), ...cellRules(tabulated, protection, project.domains), microdata: null }
  };
}

/** Rows that may be published, and cells of these rows: whoever counts them comes to the same figures. */
async function analyseRows(study: SurveyStudy, project: Project): Promise<StudyResult> {
  const policy = studyPolicy(study, project);
  const { weighted: received } = await readSurvey(study, project);
  const released = releaseSurvey(received, study, project);
  const { weighted, rows, done } = released;
  const { domains, tabulated } = tabulateSurvey(weighted, released.project, policy);
  const isPrinted = (cell: Cell): boolean => isWorthPrinting(cell, project.policy);
  const isMerged = (item: string, option: string): boolean =>
    hasOption(project, item, option) && !hasOption(released.project, item, option);
  const truth = (await readTruth(project, study)).filter(({ item, option }) => !isMerged(item, option));
  const tables = surveyTables({
    ...released,
    domains,
    tabulated,
    protection: nothingHidden(weighted.respondents),
    truth,
    policy,
    isPrinted
  });
  const utility = rowsUtility(
    tabulateSurvey(received, project, policy).tabulated,
    tabulated,
    project.policy.minimumEffectiveBase
  );
  return {
    tables: { ...tables, differences: withoutHidden(tables.differences!) },
    rows,
    state: null,
    worlds: null,
    audit: {
      tables: tableVerdicts(tables),
      levels: [],
      informationLost: null,
      unprotected: 0,
      microdata: { ...done, utility }
    }
  };
}

/** Differences that cannot be tested are marked as hidden ones are. */
function withoutHidden(differences: ColumnTable): ColumnTable {
  return differences.filter(escape(({ verdict }: { verdict: string }) => verdict !== "suppressed")).reify();
}

function hasOption({ items }: Project, item: string, option: string): boolean {
  return items.get(item)!.options.some(({ id }) => id === option);
}

interface Tabulated {
  readonly design: SurveyDesign;
  readonly domains: readonly CellDomain[];
  readonly tabulated: readonly Cell[];
}

function tabulateSurvey(
  { respondents, schemes, published }: Weighted,
  project: Project,
  policy: DisclosurePolicy
): Tabulated {
  const { design } = schemes.find(({ name }) => name === published)!;
  const domains = cellDomains(respondents, project.domains).filter((domain) =>
    isTabulated(domain, project.domains, policy)
  );
  const tabulated = tabulateCells(design, respondents, domains).filter((cell) =>
    isOffered(project.items.get(cell.item)!, cell.option, cell.measure, cell, policy)
  );
  return { design, domains, tabulated };
}

interface ProtectedSurvey extends Omit<Tabulated, "design"> {
  readonly study: SurveyStudy;
  readonly project: Project;
  readonly weighted: Weighted;
  readonly protection: Pick<SurveyProtection, "ruleOf" | "isAsked" | "isBaseHidden">;
  readonly truth: readonly TrueShare[];
  readonly policy: DisclosurePolicy;
  readonly isPrinted: (cell: Cell) => boolean;
}

function surveyTables({
  study,
  project,
  weighted,
  domains,
  tabulated,
  protection,
  truth,
  policy,
  isPrinted
}: ProtectedSurvey): StudyTables {
  const { respondents, schemes, published } = weighted;
  const { design } = schemes.find(({ name }) => name === published)!;
  const cells = suppressCells(tabulated.filter(isPrinted), protection, policy);
  const differences = suppressDifferences(
    tabulateDifferences(design, respondents, domains, agePairs(project.domains)),
    cells,
    policy
  );
  const hasHiddenPart = hiddenParts(cells);
  const compared = suppressSchemes(
    suppressCells(compareSchemes(weighted, domains).filter(isPrinted), protection, policy),
    published,
    hasHiddenPart
  );
  const influences = marginInfluences(weighted, domains, project.policy.minimumBase).filter(
    (figure) => !hasHiddenPart(figure)
  );
  return {
    catalogue: catalogueTable(study, weighted.received),
    items: itemsTable(
      study.study,
      respondents.answers.map(({ item }) => item)
    ),
    cells: cellsTable(cells, study, project),
    differences: differencesTable(differences, study, project),
    representation: representationTable(weighted, study, project, protection, policy),
    weighting: weightingTable(weighted, study, policy),
    schemes: schemesTable(compared, truth, study, project),
    sensitivity: sensitivityTable(influences, study, project, protection, policy)
  };
}

async function usageTables(study: UsageStudy, project: Project): Promise<StudyTables> {
  const { counts, diagnostics } = await acceptUsage(study, project);
  refuseErrors(diagnostics);
  return {
    catalogue: catalogueTable(study, null),
    usage: suppressUsage(tabulateUsage(counts, study, project), study, project.policy, project.domains),
    usage_checks: usageChecksTable(usageChecks(counts, study), study)
  };
}

async function indicatorsTables(study: IndicatorsStudy, project: Project): Promise<StudyTables> {
  const { raw, diagnostics } = await acceptIndicators(study, project);
  refuseErrors(diagnostics);
  return { catalogue: catalogueTable(study, null), indicators: tabulateIndicators(raw, study) };
}
