import { join } from "node:path";
import type { Study } from "../project/project.js";

/** Kinds of part that a survey publishes as they are, by the folder of their names. */
export const publishedKinds = { studies: "cells", differences: "differences", microdata: "microdata" } as const;

/** Names of the tables that a study publishes by itself: two a survey, and its rows where they are released. */
export function ownTables({ study, kind, release }: Pick<Study, "study" | "kind" | "release">): string[] {
  if (kind !== "survey") return [];
  return Object.keys(publishedKinds)
    .filter((folder) => folder !== "microdata" || release === "microdata")
    .map((folder) => `${folder}/${study}`);
}

/** Where the tables made under `out` have a published table, e.g. `usage` or `studies/ekp-2024-05`. */
export function tablePath(out: string, name: string): string {
  const [folder, study] = name.split("/");
  return study === undefined
    ? join(out, "cross", `${name}.parquet`)
    : join(out, "parts", study, `${publishedKinds[folder as keyof typeof publishedKinds]}.parquet`);
}
