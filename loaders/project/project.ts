import type { Correction } from "./correction.js";
import type { DisclosurePolicy } from "./disclosurePolicy.js";
import type { Domains } from "./domains.js";
import type { IndicatorsStudy } from "./indicatorsStudy.js";
import type { Item } from "./item.js";
import type { Margin } from "./margin.js";
import type { SurveyStudy } from "./surveyStudy.js";
import type { UsageStudy } from "./usageStudy.js";
import type { ValidationPolicy } from "./validationPolicy.js";

/** A codebook (`data/studies/<study>.yaml`), by its `kind`. */
export type Study = SurveyStudy | UsageStudy | IndicatorsStudy;

/** All that describes the data: read from `data/` by `readProject`, validated, cross-references resolved. */
export interface Project {
  /** Absolute path of the `data/` folder. */
  readonly root: string;
  readonly items: ReadonlyMap<string, Item>;
  readonly domains: Domains;
  readonly policy: DisclosurePolicy;
  readonly validation: ValidationPolicy;
  readonly margins: ReadonlyMap<string, Margin>;
  /** By study. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** In order of `study`. */
  readonly studies: readonly Study[];
}
