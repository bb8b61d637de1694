import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { studyPage } from "../loaders/pages/studyPage.js";
import { readProject } from "../loaders/project/readProject.js";
import { listTree } from "../publish/listTree.js";

/**
 * Fills Framework's cache with what every loader of a project that has been built gives, and with the packages that it
 * has bundled: `observable build` then runs no loader.
 */
export async function warmFramework(root: string): Promise<void> {
  const cache = join(root, "src", ".observablehq", "cache");
  await cp(join(root, "dist", "data"), join(cache, "data"), { recursive: true });
  const [bundles] = await readdir(join(root, ".build", "bundles"));
  await cp(join(root, ".build", "bundles", bundles!), join(cache, "_node"), { recursive: true });
  const packages = join(root, ".build", "packages");
  for (const path of await listTree(packages))
    await cp(join(packages, path), join(cache, path.slice(path.indexOf("/") + 1)));
  const project = await readProject(join(root, "data"));
  for (const study of project.studies) {
    for (const [folder, lang] of [
      ["studies", "ru"],
      ["en/studies", "en"]
    ] as const) {
      const page = join(cache, folder, `${study.study}.md`);
      await mkdir(dirname(page), { recursive: true });
      await writeFile(page, studyPage(study, project, lang));
    }
  }
}
