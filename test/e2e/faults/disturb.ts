import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/** What happens to a build, at which of its changes to files: see `injectFault.js`. */
export interface Fault {
  readonly fault: "none" | "kill" | "kill-amid" | "ENOSPC" | "EIO";
  readonly at: number;
  /** Counts only changes that this place in the code makes. */
  readonly place?: string;
}

/** Changes to files that a command of a project made before it ended, and its exit code: null for a signal. */
export interface Disturbed {
  readonly code: number | null;
  readonly changes: readonly string[];
}

/** Runs a module of a project, with its arguments, under a fault. */
export async function disturb(
  root: string,
  { fault, at, place }: Fault,
  ...command: readonly string[]
): Promise<Disturbed> {
  const log = join(root, "changes.log");
  await rm(log, { force: true });
  const child = spawn(process.execPath, ["--import", "tsx", ...command], {
    cwd: root,
    detached: true,
    stdio: "ignore",
    env: {
      ...process.env,
      PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH}`,
      FAULT: fault,
      FAULT_AT: String(at),
      FAULT_LOG: log,
      NODE_OPTIONS: `--import ${join(import.meta.dirname, "injectFault.js")}`,
      ...(place === undefined ? {} : { FAULT_PLACE: place })
    }
  });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, changes: (await readFile(log, "utf8")).split("\n").slice(0, -1) };
}
