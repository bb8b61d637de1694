import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { highsSolver } from "../../loaders/solver/highsSolver.js";
import type { BuiltTables } from "../../loaders/tables/buildTables.js";
import { hasExtract } from "../gate/hasExtract.js";
import type { AttackResult, Disclosure } from "./attackResult.js";
import { type AttackCaches, type AttackedSurvey, attackSurveys } from "./attackSurveys.js";
import { attackUsage } from "./attackUsage.js";
import { readEvidence } from "./readEvidence.js";
import { sameRespondents } from "./sameRespondents.js";

/**
 * Attacks the usage counts of a built site, and its surveys. A survey whose extract is not here is not attacked again:
 * it was when it was released, and the counts that the intruder is granted are not here. Where rows are released there
 * is nothing to attack, but other studies of the same respondents are told by them.
 *
 * @param tell called with each study as it begins
 */
export async function attackSite(
  site: string,
  project: Project,
  parts: BuiltTables["parts"],
  caches: AttackCaches,
  root: string,
  tell: (step: string) => void
): Promise<AttackResult[]> {
  const held = project.studies.filter(
    (study): study is SurveyStudy => study.kind === "survey" && hasExtract(project, study)
  );
  const sameAs = await sameRespondents(held, project, parts, caches.traces);
  const released = new Set(held.flatMap(({ study, release }) => (release === "cells" ? [] : [study])));
  const surveys = held
    .filter(({ study }) => !released.has(study))
    .map((study): AttackedSurvey => ({
      study,
      twins: sameAs.get(study.study)!.filter((other) => !released.has(other))
    }));
  const results = await attackSurveys(site, project, surveys, parts, caches, root, tell);
  const { usage } = await readEvidence(site, new Map());
  return [
    ...results.map((result) => ({
      ...result,
      disclosures: [
        ...result.disclosures,
        ...sameAs
          .get(result.study)!
          .filter((other) => released.has(other))
          .map(releasedRows(result.study))
      ]
    })),
    attackUsage(await highsSolver(), usage, project.policy)
  ];
}

/** Rows of respondents tell every figure of them that another study hides. */
function releasedRows(study: string): (other: string) => Disclosure {
  return (other) => ({
    study,
    what: "every hidden figure",
    found: `is told by the rows of the same respondents in ${other}`,
    chain: []
  });
}
