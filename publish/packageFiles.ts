import { spawn } from "node:child_process";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, rename } from "node:fs/promises";
import { join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { codeInputs } from "../loaders/freshness/codeInputs.js";
import { keyOf } from "../loaders/freshness/inputs.js";
import { hashLargeFile } from "../loaders/tables/hashFiles.js";
import type { Paths } from "./paths.js";
import type { LoaderOutput } from "./stageSource.js";

/** Folders of `src` whose loaders copy files out of installed packages. */
const folders = ["engine", "fonts"];

/**
 * Runs the loaders that publish files of installed packages (the query engine, the fonts) once for every state of their
 * code and of the lockfile, and keeps what they wrote under `.build/packages/`.
 */
export async function packageFiles({ root, src, build }: Paths): Promise<LoaderOutput[]> {
  const lockfile = await hashLargeFile(join(root, "package-lock.json"));
  const loaders = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(src, folder))).filter((name) => /\.\w+\.ts$/.test(name)).map((name) => join(folder, name))
    )
  );
  return Promise.all(
    loaders
      .flat()
      .sort()
      .map(async (loader) => {
        const key = keyOf({
          ...(await codeInputs(root, relative(root, join(src, loader)))),
          "package-lock.json": lockfile
        });
        const path = loader.slice(0, -".ts".length);
        const output = join(build, "packages", key.slice(0, 16), path);
        if (!existsSync(output)) await runLoader(join(src, loader), output, root);
        return { path, content: { file: output } };
      })
  );
}

/** Runs a Framework data loader and keeps its standard output; the file appears whole or not at all. */
async function runLoader(loader: string, output: string, cwd: string): Promise<void> {
  await mkdir(join(output, ".."), { recursive: true });
  const part = `${output}.part`;
  const child = spawn(process.execPath, ["--import", "tsx", loader], { cwd, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  await pipeline(child.stdout, createWriteStream(part));
  const code = await ended;
  if (code !== 0) throw new Error(`${loader} ended with code ${code}`);
  await rename(part, output);
}
