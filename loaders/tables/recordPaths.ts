import type { Study } from "../project/project.js";

/**
 * Files that a study is made from beside its codebook and extracts, relative to the data folder; each may be absent.
 */
export function recordPaths({ study }: Study): string[] {
  return [`truth/${study}.yaml`];
}
