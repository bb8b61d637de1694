import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** How many of a project's surveys have generated answers. */
export type SyntheticPolls = "all" | "some" | "none";

/** Looks into the codebooks of a data folder; a project without surveys has none. */
export function syntheticPolls(data: string): SyntheticPolls {
  const folder = join(data, "studies");
  const codebooks = readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const surveys = codebooks.filter((text) => /^kind:\s*survey\b/m.test(text));
  const synthetic = surveys.filter((text) => /^synthetic:\s*true\b/m.test(text));
  if (synthetic.length === 0) return "none";
  return synthetic.length === surveys.length ? "all" : "some";
}
