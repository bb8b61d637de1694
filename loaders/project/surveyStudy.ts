import type { Text } from "../../src/components/view.js";
import type { DisclosurePolicy } from "./disclosurePolicy.js";
import type { ExtractFile } from "./extractFile.js";
import type { Rule } from "./rule.js";
import type { StudyBase } from "./studyBase.js";
import type { SurveyColumn } from "./surveyColumn.js";

/** A survey: a wave of respondents, its codebook, and the margins that it is weighted to. */
export interface SurveyStudy extends StudyBase {
  readonly kind: "survey";
  readonly fieldwork: { from: string; to: string };
  readonly mode: Text;
  readonly extract: ExtractFile;
  readonly columns: readonly SurveyColumn[];
  readonly rules: readonly Rule[];
  readonly weighting: {
    /** Margin and the domains it is summed to, e.g. a margin of district × sex by `["district"]`. */
    readonly margins: readonly { margin: string; by: readonly string[] }[];
    /** Age categories (role `weighting`) that the cells of margins by `age` are summed to; they cover 18+ once. */
    readonly ageBands: readonly string[];
    /** Cap of a weight as a multiple of the mean weight, and how often trim-and-rake is repeated. */
    readonly trim: { upperRatio: number; cycles: number } | null;
  };
  readonly policy: Partial<DisclosurePolicy>;
  /** Given where `release` is `microdata`. */
  readonly microdata: MicrodataRelease | null;
}

/** What the owner of a survey has permitted of its rows. */
export interface MicrodataRelease {
  readonly permission: Text;
  readonly licence: Text;
  /** Items that every class has to be diverse in. */
  readonly sensitive: readonly string[];
  /** Stricter than the policy's, or null. */
  readonly k: number | null;
  readonly l: number | null;
}
