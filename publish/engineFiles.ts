import { spawn } from "node:child_process";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../loaders/tables/hashFiles.js";
import type { LoaderOutput } from "./stageSource.js";

/**
 * Runs the loaders of `src/engine/` (the query engine's own files, copied out of the installed packages) once for
 * every state of their code and of the lockfile, and keeps what they wrote under `.build/engine/`.
 */
export async function engineFiles(projectRoot: string, src: string, build: string): Promise<LoaderOutput[]> {
  const folder = join(src, "engine");
  const lock = await readFile(join(projectRoot, "package-lock.json"));
  const loaders = (await readdir(folder)).filter((name) => /\.\w+\.ts$/.test(name)).sort();
  return Promise.all(loaders.map(async (name) => {
    const key = sha256(`${sha256(await readFile(join(folder, name)))}${sha256(lock)}`).slice(0, 16);
    const output = join(build, "engine", key, name.slice(0, -".ts".length));
    if (!existsSync(output)) await runLoader(join(folder, name), output, projectRoot);
    return { path: join("engine", name.slice(0, -".ts".length)), content: { file: output } };
  }));
}

/** Runs a Framework data loader and keeps its standard output; the file appears whole or not at all. */
async function runLoader(loader: string, output: string, cwd: string): Promise<void> {
  await mkdir(join(output, ".."), { recursive: true });
  const part = `${output}.part`;
  await new Promise<void>((done, fail) => {
    const child = spawn(process.execPath, ["--import", "tsx", loader], { cwd, stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.pipe(createWriteStream(part));
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? done() : fail(new Error(`${loader} ended with code ${code}`))));
  });
  await rename(part, output);
}
