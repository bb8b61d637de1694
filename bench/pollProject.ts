import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { furtherPolls } from "../loaders/synthetic/furtherPolls.js";
import { writeWave } from "../loaders/synthetic/writeWave.js";

/** A copy of the repository, with its own studies and further synthetic polls. The caller removes it. */
export async function pollProject(polls: number, respondents: number): Promise<string> {
  const here = process.cwd();
  const root = await mkdtemp(join(tmpdir(), "bench-"));
  for (const path of [
    "loaders",
    "publish",
    "src",
    "data",
    "observablehq.config.ts",
    "package.json",
    "package-lock.json",
    "tsconfig.json"
  ])
    await cp(join(here, path), join(root, path), {
      recursive: true,
      filter: (from) => !from.includes(".observablehq")
    });
  await symlink(join(here, "node_modules"), join(root, "node_modules"));
  for (const path of ["releases", "editions", "manifest.json", "log.yaml"])
    await rm(join(root, "data", path), { recursive: true, force: true });
  await writeWave(join(root, "data"), ...furtherPolls(polls, respondents));
  return root;
}
