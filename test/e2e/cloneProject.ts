import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, symlink, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { projectPaths } from "../../publish/paths.js";

/**
 * A clone of what git would commit, in a folder of its own, with every modification time at `time`. The caller removes
 * it.
 */
export async function cloneProject(time: Date): Promise<string> {
  const { root } = projectPaths();
  const clone = await mkdtemp(join(tmpdir(), "clone-"));
  const { stdout } = await promisify(execFile)(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "-z"],
    { cwd: root, maxBuffer: 2 ** 24 }
  );
  for (const file of stdout.split("\0").filter(Boolean)) {
    await mkdir(dirname(join(clone, file)), { recursive: true });
    await cp(join(root, file), join(clone, file));
  }
  for (const entry of await readdir(clone, { recursive: true, withFileTypes: true }))
    await utimes(join(entry.parentPath, entry.name), time, time);
  await symlink(join(root, "node_modules"), join(clone, "node_modules"));
  return clone;
}
