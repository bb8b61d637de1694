import { join } from "node:path";
import type { Study } from "../project/project.js";
import { hashFiles, hashLargeFile, sha256 } from "./hashFiles.js";

/** Extracts that a study's tables are made from, relative to the data folder. */
export function extractPaths(study: Study): string[] {
  const files = study.kind === "usage" ? study.tables.map(({ extract }) => extract) : [study.extract];
  return files.map(({ path }) => join("extracts", path)).sort();
}

/** Margins that a study's tables are made with, relative to the data folder. */
function marginPaths(study: Study): string[] {
  const ids = study.kind === "survey"
    ? study.weighting.margins.map(({ margin }) => margin)
    : study.kind === "usage" && study.population ? [study.population.margin] : [];
  return ids.map((id) => join("margins", `${id}.yaml`));
}

/** Hash of the code that makes tables: loaders, statistics, and the lockfile with the engine's version in it. */
export function codeHash(projectRoot: string): Promise<string> {
  return hashFiles(projectRoot, ["loaders", "src/statistics", "package-lock.json"]);
}

/**
 * Hash of everything that a study's tables come from: codebook, extracts, item bank, domains, policy, margins, truth,
 * corrections, code. Equal keys mean equal tables; modification times never matter.
 */
export async function studyKey(data: string, study: Study, code: string): Promise<string> {
  const described = await hashFiles(data, [
    join("studies", `${study.study}.yaml`), "items.yaml", "domains.yaml", "disclosure.yaml",
    join("truth", `${study.study}.yaml`), join("corrections", `${study.study}.yaml`), ...marginPaths(study)
  ]);
  const extracts = await Promise.all(extractPaths(study).map((path) => hashLargeFile(join(data, path))));
  return sha256([code, described, ...extracts].join("\n"));
}
