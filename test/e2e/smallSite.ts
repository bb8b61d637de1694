import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWave } from "../../loaders/synthetic/writeWave.js";
import { type Paths, projectPaths } from "../../publish/paths.js";

/** Studies of a small site: one of each kind beside the poll that is made for it. */
const kept = ["digital-petersburg", "mini-app-2023-09"];

/**
 * Sources of a small site in a folder under the repository's build folder: two real studies, a poll of a few hundred,
 * one page in each language, no scripts. It goes through every stage of a build in seconds.
 */
export async function smallSite(name: string): Promise<Paths> {
  const own = projectPaths();
  const build = join(own.build, name);
  await rm(build, { recursive: true, force: true });
  const paths: Paths = {
    ...own, build: join(build, "build"), data: join(build, "data"), src: join(build, "src"),
    tables: join(build, "build", "tables"), dist: join(build, "dist")
  };
  await layData(own, paths.data);
  await laySource(own.src, paths.src);
  return paths;
}

async function layData(own: Paths, data: string): Promise<void> {
  const left = /[\\/](releases|manifest\.json|log\.yaml)$/;
  await cp(own.data, data, { recursive: true, filter: (path) => !left.test(path) });
  await writeWave(data, {
    study: "ekp-2024-11", seed: "small", respondents: 300, selection: "ekp", like: "ekp-2024-05",
    fieldwork: { from: "2024-11-04", to: "2024-11-17" }
  });
  for (const file of await readdir(join(data, "studies"))) {
    const study = file.slice(0, -".yaml".length);
    if (!kept.includes(study) && study !== "ekp-2024-11") await rm(join(data, "studies", file));
  }
}

async function laySource(src: string, small: string): Promise<void> {
  const pages = [join("studies", "[study].md.ts"), join("en", "studies", "[study].md.ts")];
  for (const path of ["fonts", join("engine", "copyPackageFile.ts"), ...pages])
    await cp(join(src, path), join(small, path), { recursive: true });
  const written = {
    "components/hydrate.ts": "export {};\n", "style.css": "main { max-width: 40rem; }\n",
    "index.md": "# Отчёт\n\nСтраница.\n", "en/index.md": "# Report\n\nA page.\n"
  };
  await mkdir(join(small, "components"));
  for (const [path, text] of Object.entries(written)) await writeFile(join(small, path), text);
}
