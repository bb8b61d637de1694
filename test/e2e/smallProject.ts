import { execFile } from "node:child_process";
import { appendFile, cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { writeWave } from "../../loaders/synthetic/writeWave.js";
import type { BuildResult } from "../../publish/buildSite.js";
import { projectPaths } from "../../publish/paths.js";

/** Studies of the small project: a usage and an indicators study beside the poll that is made for it. */
const studies = ["digital-petersburg", "mini-app-2023-09"];
export const poll = "ekp-2024-11";

/** Sources that a small project has in place of the repository's. */
const written: Readonly<Record<string, string>> = {
  "src/components/hydrate.ts": "export {};\n",
  "src/index.md": "# Отчёт\n\nСтраница.\n",
  "src/en/index.md": '# Report\n\nA page.\n\n<div data-figure="awareness"></div>\n',
  "build.mts":
    'import { buildSite } from "./publish/buildSite.js";\nimport { projectPaths } from "./publish/paths.js";\n' +
    "process.stdout.write(JSON.stringify(await buildSite(projectPaths(), () => undefined)));\n"
};

/**
 * A project of its own with the repository's code, a page in each language, no scripts, two real studies and a poll of
 * a few hundred. It goes through every stage of a build in seconds. The caller removes it.
 */
export async function smallProject(): Promise<string> {
  const { root } = projectPaths();
  const small = await mkdtemp(join(tmpdir(), "project-"));
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
    await cp(join(root, path), join(small, path), {
      recursive: true,
      filter: (from) => !from.includes(".observablehq")
    });
  await symlink(join(root, "node_modules"), join(small, "node_modules"));
  for (const file of await readdir(join(small, "src"), { recursive: true }))
    if (file.endsWith(".md")) await rm(join(small, "src", file));
  for (const file of await readdir(join(small, "src", "engine")))
    if (file.startsWith("duckdb")) await rm(join(small, "src", "engine", file));
  for (const [path, text] of Object.entries(written)) {
    await mkdir(dirname(join(small, path)), { recursive: true });
    await writeFile(join(small, path), text);
  }
  const data = join(small, "data");
  for (const path of ["releases", "manifest.json", "log.yaml"])
    await rm(join(data, path), { recursive: true, force: true });
  await writeWave(data, {
    study: poll,
    seed: "small",
    respondents: 300,
    selection: "ekp",
    like: "ekp-2024-05",
    fieldwork: { from: "2024-11-04", to: "2024-11-17" }
  });
  for (const folder of ["studies", "corrections"]) {
    for (const file of await readdir(join(data, folder)).catch(() => []))
      if (![...studies, poll].includes(file.slice(0, -".yaml".length))) await rm(join(data, folder, file));
  }
  return small;
}

/** Builds a project in a process of its own; throws what it printed if it fails. */
export async function buildProject(root: string, env: NodeJS.ProcessEnv = {}): Promise<BuildResult> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "build.mts"], {
    cwd: root,
    env: { ...process.env, PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH}`, ...env }
  });
  return JSON.parse(stdout) as BuildResult;
}

/** Edits a file of a project; throws if the text to be replaced is not there. */
export async function edit(root: string, path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(root, path), "utf8");
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${path} has no ${from}`);
  await writeFile(join(root, path), edited);
}

/** Adds a line at the end of a file of a project. */
export function append(root: string, path: string, line: string): Promise<void> {
  return appendFile(join(root, path), `${line}\n`);
}
