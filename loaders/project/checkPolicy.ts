import type { DisclosurePolicy } from "./disclosurePolicy.js";
import type { References } from "./references.js";

type Threshold = {
  [K in keyof DisclosurePolicy]: DisclosurePolicy[K] extends number ? K : never;
}[keyof DisclosurePolicy];

/** Whether a threshold is stricter when it is larger. */
const stricterWhenLarger: Readonly<Record<Threshold, boolean>> = {
  minimumBase: true,
  minimumCount: true,
  protectionInterval: true,
  minimumLevelShare: true,
  significantDigits: false,
  decimalsInParts: false,
  pictureDecimals: false,
  minimumEffectiveBase: true,
  maximumIntervalWidth: false,
  reliableIntervalWidth: false,
  maximumRelativeWidth: false,
  minimumDegreesOfFreedom: true,
  minimumUsageCount: true,
  usageRoundingBase: true,
  usageDominance: false
};

/** Notes every key of a study's own policy that is looser than that of `data/disclosure.yaml`. */
export function checkPolicy(own: Partial<DisclosurePolicy>, common: DisclosurePolicy, references: References): void {
  const note = (key: string, there: unknown, found: unknown): void => {
    const yamlKey = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    references.note(
      ["policy", yamlKey],
      `looser than data/disclosure.yaml: ${String(there)} there, found ${String(found)}`
    );
  };
  for (const [name, larger] of Object.entries(stricterWhenLarger)) {
    const key = name as Threshold;
    const value = own[key];
    if (value !== undefined && value !== common[key] && value > common[key] !== larger) note(key, common[key], value);
  }
  if (own.zeros === "shown" && common.zeros === "hidden") note("zeros", common.zeros, own.zeros);
  if (own.agesInParts?.some((role) => !common.agesInParts.includes(role)))
    note("agesInParts", list(common.agesInParts), list(own.agesInParts));
  const dropped = own.quasiIdentifiers && common.quasiIdentifiers.filter((id) => !own.quasiIdentifiers!.includes(id));
  if (dropped && dropped.length > 0) references.note(["policy", "quasi_identifiers"], `without ${dropped.join(", ")}`);
  for (const { battery, options } of own.summaryOptions ? common.summaryOptions : []) {
    const found = own.summaryOptions!.find((summary) => summary.battery === battery);
    if (!found || found.options.some((option) => !options.includes(option)))
      note("summaryOptions", `of ${battery} ${list(options)}`, found ? list(found.options) : "all");
  }
}

function list(entries: readonly string[]): string {
  return entries.length === 0 ? "none" : entries.join(", ");
}
