import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A step of the build failed; `output` is what the tool printed. */
export class FrameworkError extends Error {
  override readonly name = "FrameworkError";
  constructor(
    command: string,
    readonly output: string
  ) {
    super(
      `observable ${command} failed:\n${output
        .split("\n")
        .filter((line) => line.trim())
        .slice(-25)
        .join("\n")}`
    );
  }
}

function observableBin(): string {
  const manifest = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");
  return join(dirname(manifest), "dist", "bin", "observable.js");
}

/** Environment of Framework: no telemetry, and a staged source root where one is given. */
function frameworkEnv(env: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1", ...env };
}

/**
 * Runs `observable <command>` in `cwd` and resolves with what it printed; throws FrameworkError, or if it is stopped.
 */
export function runFramework(
  command: "build",
  cwd: string,
  env: Record<string, string>,
  stop: AbortSignal
): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [observableBin(), command], { cwd, env: frameworkEnv(env), signal: stop });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    // One that is stopped has yet to end.
    child.on("error", (error) => child.pid === undefined && fail(error));
    child.on("close", (code) => (code === 0 ? done(output) : fail(new FrameworkError(command, output))));
  });
}

/**
 * Starts Framework's preview with its output on the terminal; resolves with its exit code.
 *
 * @param data folder of the codebooks that pages are made from
 * @param problems port of the feed that tells pages what is wrong
 */
export function previewFramework(
  cwd: string,
  data: string,
  args: readonly string[],
  problems: number
): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [observableBin(), "preview", ...args], {
      cwd,
      env: frameworkEnv({ VOZRAST_PROBLEMS: String(problems), VOZRAST_DATA: data }),
      stdio: "inherit"
    });
    child.on("error", fail);
    child.on("close", (code) => done(code ?? 0));
  });
}
