import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Published tables that hold all studies, by name. */
export const crossTables = [
  "catalogue", "domains", "items", "trend", "wave_differences", "representation", "weighting", "schemes", "sensitivity",
  "usage", "usage_checks", "indicators"
] as const;
export type CrossTable = (typeof crossTables)[number];

/** Names of the tables of every survey in a data folder: two a survey. */
export function surveyTables(data: string): string[] {
  const folder = join(data, "studies");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml") && /^kind:\s*survey\s*$/m.test(readFileSync(join(folder, file), "utf8")))
    .map((file) => file.slice(0, -".yaml".length))
    .sort()
    .flatMap((study) => [`studies/${study}`, `differences/${study}`]);
}
