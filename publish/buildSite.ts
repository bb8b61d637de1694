import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { readProject } from "../loaders/project/readProject.js";
import { studyPage } from "../loaders/pages/studyPage.js";
import { buildTables } from "../loaders/tables/buildTables.js";
import { tableList } from "../loaders/tables/tableList.js";
import { bakeSite } from "./bake/bakeSite.js";
import { engineFiles } from "./engineFiles.js";
import { GateError, checkSite } from "./gate/checkSite.js";
import type { Paths } from "./paths.js";
import { runFramework } from "./runFramework.js";
import { type LoaderOutput, stageSource } from "./stageSource.js";
import { swapFolder } from "./swapFolder.js";

/** What a build did. */
export interface BuildResult {
  readonly studies: number;
  readonly rebuilt: readonly string[];
  readonly pages: number;
}

/**
 * Builds the site aside and puts it in the place of the old one whole. Whatever fails (an invalid extract, a page, the
 * gate) leaves `dist/` as it was.
 *
 * @param tell called with each step as it begins
 */
export async function buildSite(paths: Paths, tell: (step: string) => void): Promise<BuildResult> {
  tell("reading codebooks");
  const project = await readProject(paths.data);
  tell("making tables");
  const { tables, rebuilt } = await buildTables(project, paths.tables, paths.root);
  tell(`tables: made anew ${rebuilt.length} of ${project.studies.length} studies`);

  const pages = project.studies.flatMap((study): LoaderOutput[] => [
    { path: `studies/${study.study}.md`, content: { text: studyPage(study, project, "ru") } },
    { path: `en/studies/${study.study}.md`, content: { text: studyPage(study, project, "en") } }
  ]);
  const outputs: LoaderOutput[] = [
    ...tables.map(({ name, path }) => ({ path: `data/${name}.parquet`, content: { file: path } })),
    { path: "data/tables.json", content: { text: JSON.stringify(await tableList(tables)) } },
    ...pages,
    ...(await engineFiles(paths.root, paths.src, paths.build))
  ];
  const stage = join(paths.stage, "src");
  const site = join(paths.build, "site");
  await stageSource(paths.src, stage, outputs);
  await rm(site, { recursive: true, force: true });
  tell("rendering pages");
  await runFramework("build", paths.root, {
    VOZRAST_STAGE: relative(paths.root, stage), VOZRAST_OUTPUT: relative(paths.root, site), VOZRAST_DATA: paths.data
  });
  tell("drawing figures");
  const baked = await bakeSite(site);
  tell("checking what would be published");
  const leaks = await checkSite(site, project, new Set(tables.map(({ name }) => name)), paths.root);
  if (leaks.length > 0) throw new GateError(leaks);
  await swapFolder(site, paths.dist);
  return { studies: project.studies.length, rebuilt, pages: baked };
}
