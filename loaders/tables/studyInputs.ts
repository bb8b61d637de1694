import { join } from "node:path";
import type { Inputs } from "../freshness/inputs.js";
import type { Project, Study } from "../project/project.js";
import { hashLargeFile, sha256 } from "./hashFiles.js";
import { recordPaths } from "./recordPaths.js";
import { studyProject } from "./studyProject.js";

/**
 * Everything that a study's tables come from, by name. A codebook counts by what it says, in parts: its weighting and
 * its policy are causes of change of their own.
 *
 * @param extracts hashes by path under the data folder
 * @param code hash of the code that makes tables
 */
export async function studyInputs(study: Study, project: Project, extracts: Inputs, code: string): Promise<Inputs> {
  const {
    root,
    items,
    margins,
    corrections,
    studies: [own],
    domains,
    policy,
    ...others
  } = studyProject(study, project);
  const codebook = `data/studies/${study.study}.yaml`;
  const { weighting = null, policy: stricter = null, ...described } = own as Study & Record<string, unknown>;
  const said: [string, unknown][] = [
    [codebook, described],
    [`${codebook} (weighting)`, weighting],
    [`${codebook} (policy)`, stricter],
    ["data/domains.yaml", domains],
    ["data/disclosure.yaml", policy],
    ["data/ (project)", others],
    ...[...items]
      .filter(([id]) => !isOwn(described, id))
      .map(([id, item]): [string, unknown] => [`data/items.yaml (${id})`, item]),
    ...[...margins].map(([id, margin]): [string, unknown] => [`data/margins/${id}.yaml`, margin]),
    ...[...corrections].map(([id, list]): [string, unknown] => [`data/corrections/${id}.yaml`, list])
  ];
  const records = await Promise.all(
    recordPaths(study).map(async (path) => [`data/${path}`, await hashLargeFile(join(root, path))] as const)
  );
  return {
    code,
    ...Object.fromEntries(said.map(([name, content]) => [name, sha256(stableText(content))])),
    ...Object.fromEntries(records.filter(([, hash]) => hash !== "absent")),
    ...Object.fromEntries(Object.entries(extracts).map(([path, hash]) => [`data/${path}`, hash]))
  };
}

/** Whether an item stands in the codebook, which counts by itself, and not in the item bank. */
function isOwn(codebook: Readonly<Record<string, unknown>>, item: string): boolean {
  return ((codebook["items"] ?? []) as readonly { readonly id: string }[]).some(({ id }) => id === item);
}

/** What was read from YAML, maps included, as text. */
function stableText(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
}
