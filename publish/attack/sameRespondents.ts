import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { BuiltTables } from "../../loaders/tables/buildTables.js";
import { surveyTraces } from "../gate/surveyTraces.js";

/**
 * Share of the smaller of two surveys that must be in the other for their figures to be taken as of the same people.
 */
const shared = 0.5;

/**
 * Finds surveys of the same respondents, such as two exports of one poll: those whose fieldwork overlaps and whose
 * extracts have pseudonyms or rows in common. What one of them hides the other must not show.
 *
 * @param cache keeps the traces of extracts from build to build
 */
export async function sameRespondents(
  surveys: readonly SurveyStudy[],
  project: Project,
  parts: BuiltTables["parts"],
  cache: string
): Promise<Map<string, string[]>> {
  const twins = new Map<string, string[]>(surveys.map(({ study }) => [study, []]));
  const tracesOf = (survey: SurveyStudy): Promise<BigUint64Array> =>
    surveyTraces(survey, project, parts.get(survey.study)!.inputs[`data/extracts/${survey.extract.path}`]!, cache);
  for (const [at, one] of surveys.entries())
    for (const other of surveys.slice(at + 1)) {
      if (one.fieldwork.from > other.fieldwork.to || other.fieldwork.from > one.fieldwork.to) continue;
      const [own, theirs] = [await tracesOf(one), await tracesOf(other)];
      const known = new Set(own);
      if (theirs.filter((trace) => known.has(trace)).length < shared * Math.min(own.length, theirs.length)) continue;
      twins.get(one.study)!.push(other.study);
      twins.get(other.study)!.push(one.study);
    }
  return twins;
}
