import type { ColumnTable } from "arquero";
import { acceptIndicators, acceptSurvey, acceptUsage } from "./acceptStudy.js";
import { anonymise } from "./anonymise/anonymise.js";
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
import type { IndicatorsStudy, Project, Study, SurveyStudy, UsageStudy } from "./project/project.js";
import { readTruth } from "./read/readTruth.js";
import { type SurveyState, surveyState } from "./states/surveyState.js";
import { isOffered, isTabulated } from "./suppress/offeredDomains.js";
import { protectSurvey } from "./suppress/protectSurvey.js";
import { suppressCells } from "./suppress/suppressCells.js";
import { suppressDifferences } from "./suppress/suppressDifferences.js";
import { suppressUsage } from "./suppress/suppressUsage.js";
import { cellDomains } from "./tabulate/cellDomains.js";
import { compareSchemes } from "./tabulate/compareSchemes.js";
import { marginInfluences } from "./tabulate/marginInfluences.js";
import { tabulateCells } from "./tabulate/tabulateCells.js";
import { agePairs, tabulateDifferences } from "./tabulate/tabulateDifferences.js";
import { tabulateUsage } from "./usage/tabulateUsage.js";
import { usageChecks } from "./validate/usageChecks.js";
import { refuseErrors } from "./validate/refuseErrors.js";
import { weigh } from "./weigh/weigh.js";
import type { TableKind } from "./write/tableSchemas.js";

/** Tables of one study, by kind. */
export type StudyTables = Partial<Record<TableKind, ColumnTable>>;

/** Everything that is published of a study, and, of a survey, what is remembered to judge later corrections by. */
export interface StudyResult {
  readonly tables: StudyTables;
  readonly state: SurveyState | null;
}

/** The one place that knows the order of stages. Reads a study's extracts and makes everything that is published of it. */
export async function analyseStudy(study: Study, project: Project): Promise<StudyResult> {
  switch (study.kind) {
    case "survey":
      return analyseSurvey(study, project);
    case "usage":
      return { tables: await usageTables(study, project), state: null };
    case "indicators":
      return { tables: await indicatorsTables(study, project), state: null };
  }
}

async function analyseSurvey(study: SurveyStudy, project: Project): Promise<StudyResult> {
  const policy = { ...project.policy, ...study.policy };
  const { raw, diagnostics } = await acceptSurvey(study, project);
  refuseErrors(diagnostics);
  const harmonised = harmoniseSurvey(raw, study, project);
  const anonymous = anonymise(harmonised, project);
  const weighted = weigh(anonymous, study, project, policy);
  const { respondents, schemes, published } = weighted;
  const { design } = schemes.find(({ name }) => name === published)!;
  const domains = cellDomains(respondents, project.domains).filter((domain) => isTabulated(domain, project.domains, policy));
  const tabulated = tabulateCells(design, respondents, domains)
    .filter((cell) => isOffered(project.items.get(cell.item)!, cell.option, cell.measure, cell, policy));
  const protection = protectSurvey(weighted, tabulated, study, project, policy);
  const cells = suppressCells(tabulated, protection, policy);
  const differences = suppressDifferences(
    tabulateDifferences(design, respondents, domains, agePairs(project.domains)), cells, policy);
  const compared = suppressCells(compareSchemes(weighted, domains), protection, policy);
  const truth = await readTruth(project.root, study);
  const tables: StudyTables = {
    catalogue: catalogueTable(study, weighted.received),
    items: itemsTable(study.study, respondents.answers.map(({ item }) => item)),
    cells: cellsTable(cells, study, project),
    differences: differencesTable(differences, study, project),
    representation: representationTable(weighted, study, project, protection, policy),
    weighting: weightingTable(weighted, study, policy),
    schemes: schemesTable(compared, truth, study, project),
    sensitivity: sensitivityTable(marginInfluences(weighted, domains, policy.minimumBase), study, project, protection, policy)
  };
  return { tables, state: surveyState(study, raw, weighted, design, domains) };
}

async function usageTables(study: UsageStudy, project: Project): Promise<StudyTables> {
  const { raws, diagnostics } = await acceptUsage(study, project);
  refuseErrors(diagnostics);
  return {
    catalogue: catalogueTable(study, null),
    usage: suppressUsage(tabulateUsage(raws, study, project), study, project.policy, project.domains),
    usage_checks: usageChecksTable(usageChecks(raws, study), study)
  };
}

async function indicatorsTables(study: IndicatorsStudy, project: Project): Promise<StudyTables> {
  const { raw, diagnostics } = await acceptIndicators(study, project);
  refuseErrors(diagnostics);
  return { catalogue: catalogueTable(study, null), indicators: tabulateIndicators(raw, study) };
}
