import type { SurveyWorlds } from "../suppress/surveyWorlds.js";
import { type KeptKind, readKept } from "./keptFile.js";

/** Worlds by which surveys were protected: only the last are tried. */
export const keptWorlds: KeptKind = { folder: "worlds", most: 1 };

/** The worlds in a file; null where there is none, or none that can be read: they save time and prove nothing. */
export async function readWorlds(path: string): Promise<SurveyWorlds | null> {
  return (await readKept(path).catch(() => null)) as SurveyWorlds | null;
}
