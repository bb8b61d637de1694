import type { AgeRole } from "./domains.js";
import type { MicrodataPolicy } from "./microdataPolicy.js";

/** Disclosure policy (`data/disclosure.yaml`). A study may be stricter, never looser. */
export interface DisclosurePolicy {
  readonly minimumBase: number;
  /** Respondents behind a percentage, and behind its complement. */
  readonly minimumCount: number;
  readonly zeros: "hidden" | "shown";
  /** Width of the interval of possible values left to an intruder for every hidden count. */
  readonly protectionInterval: number;
  /** Share of a level's groups that have to reach the minimum base for the level to be offered. */
  readonly minimumLevelShare: number;
  readonly agesInParts: readonly AgeRole[];
  /** Batteries of which only these options are offered by sex and in parts of the city. */
  readonly summaryOptions: readonly { battery: string; options: readonly string[] }[];
  readonly significantDigits: number;
  readonly decimalsInParts: number;
  readonly pictureDecimals: number;
  readonly minimumEffectiveBase: number;
  readonly maximumIntervalWidth: number;
  /** An interval no wider than this is reliable whatever its relative width. */
  readonly reliableIntervalWidth: number;
  readonly maximumRelativeWidth: number;
  readonly minimumDegreesOfFreedom: number;
  readonly minimumUsageCount: number;
  readonly usageProtection: "suppression" | "rounding";
  readonly usageRoundingBase: number;
  readonly usageDominance: number;
  readonly quasiIdentifiers: readonly string[];
  readonly outsideKnowledge: readonly ("population" | "respondents" | "counts")[];
  readonly microdata: MicrodataPolicy;
}
