import { execFileSync, spawn } from "node:child_process";

/** What a command took, with every process that it started. */
export interface Measure {
  /** From its start to its end, s. */
  readonly seconds: number;
  /** Of all processors, s. */
  readonly cpu: number;
  /** Most memory at a time, MB: resident memory of all its processes, looked at several times a second. */
  readonly megabytes: number;
  /** Its last line. */
  readonly said: string;
}

/** Between two looks at the processes, ms. */
const LOOK = 300;

/**
 * Runs a command, with its output kept back.
 *
 * @throws what it printed if it fails
 */
export function measureCommand(command: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Measure> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn("bash", ["-c", `time -p ${command}`], { cwd, env: { ...process.env, ...env, LC_ALL: "C" } });
    let output = "";
    let times = "";
    let megabytes = 0;
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (times += chunk.toString()));
    const looks = setInterval(() => (megabytes = Math.max(megabytes, memoryOf(child.pid!))), LOOK);
    child.on("error", fail);
    child.on("close", (code) => {
      clearInterval(looks);
      if (code !== 0) return fail(new Error(`${command} failed:\n${output}${times}`));
      const spent = ["user", "sys"].map((kind) => Number(new RegExp(`^${kind} ([\\d.]+)$`, "m").exec(times)![1]));
      done({
        seconds: (performance.now() - started) / 1000,
        cpu: spent[0]! + spent[1]!,
        megabytes,
        said: output.trim().split("\n").at(-1) ?? ""
      });
    });
  });
}

/** Resident memory of a process and of all that it started, MB. */
function memoryOf(pid: number): number {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const kin = new Set([pid]);
  for (let before = 0; before < kin.size;) {
    before = kin.size;
    for (const [id, parent] of rows) if (kin.has(parent)) kin.add(id);
  }
  return rows.reduce((sum, [id, , kilobytes]) => sum + (kin.has(id) ? kilobytes / 1024 : 0), 0);
}
