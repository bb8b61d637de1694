import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ownTables } from "./tablePath.js";

/** Published tables that hold all studies, by name. */
export const crossTables = [
  "catalogue",
  "domains",
  "items",
  "trend",
  "wave_differences",
  "representation",
  "weighting",
  "schemes",
  "sensitivity",
  "usage",
  "usage_checks",
  "indicators"
] as const;
export type CrossTable = (typeof crossTables)[number];

/** Names of the tables of every survey in a data folder. */
export function surveyTables(data: string): string[] {
  const folder = join(data, "studies");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const says = (line: RegExp): boolean => line.test(text);
      return ownTables({
        study: file.slice(0, -".yaml".length),
        kind: says(/^kind:\s*survey\s*$/m) ? "survey" : "usage",
        release: says(/^release:\s*microdata\s*$/m) ? "microdata" : "cells"
      });
    });
}
