import type { Study } from "../project/project.js";

/** Extracts that a study's tables are made from, relative to the data folder. */
export function extractPaths(study: Study): string[] {
  const files = study.kind === "usage" ? study.tables.map(({ extract }) => extract) : [study.extract];
  return [...new Set(files.map(({ path }) => `extracts/${path}`))].sort();
}
