import type { Inputs } from "../freshness/inputs.js";
import { type KeptKind, keptPath, readKept } from "./keptFile.js";
import type { SurveyState } from "./surveyState.js";

/** States of surveys: later corrections are compared with any of the last ones. */
export const keptStates: KeptKind = { folder: "states", most: 20 };

/** The state that a study's tables were made from; null where they were not made on this machine. */
export async function readState(out: string, study: string, inputs: Inputs): Promise<SurveyState | null> {
  const kept = (await readKept(keptPath(keptStates, out, study, inputs))) as
    (Omit<SurveyState, "domains"> & Partial<Pick<SurveyState, "domains">>) | null;
  return kept && { ...kept, domains: kept.domains ?? new Map<string, never>() };
}
