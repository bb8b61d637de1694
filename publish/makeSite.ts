import { join } from "node:path";
import { readEditionRecords } from "../loaders/editions/editionRecord.js";
import { changesPage } from "../loaders/pages/changesPage.js";
import { studyPage } from "../loaders/pages/studyPage.js";
import { readProject } from "../loaders/project/readProject.js";
import { buildTables } from "../loaders/tables/buildTables.js";
import { tableList } from "../loaders/tables/tableList.js";
import { beginSite, completeSite, putPage, studyChains } from "./assembleSite.js";
import { fillProtection } from "./audit/fillProtection.js";
import { bakePages } from "./bakePages.js";
import type { BuildResult } from "./buildSite.js";
import { fillChains } from "./fillChains.js";
import { guardSite } from "./gate/guardSite.js";
import { writeRowsCsv } from "./microdata/writeRowsCsv.js";
import type { Paths } from "./paths.js";
import { renderPages } from "./renderPages.js";
import { dataProvenance, siteProvenance } from "./siteProvenance.js";
import type { LoaderOutput } from "./stageSource.js";
import type { Tell } from "./tellProgress.js";
import { together } from "./together.js";

/**
 * Makes a site whole in `<run>/site`: tables, pages, figures, manifest; then lets the gate look at it.
 *
 * @param run a folder of this build alone
 * @throws whatever the stage that failed throws; GateError if the site may not be published
 */
export async function makeSite(paths: Paths, run: string, tell: Tell): Promise<BuildResult> {
  tell("reading codebooks");
  const project = await readProject(paths.data);
  const generated = project.studies.flatMap((study): LoaderOutput[] => [
    { path: `studies/${study.study}.md`, content: { text: studyPage(study, project, "ru") } },
    { path: `en/studies/${study.study}.md`, content: { text: studyPage(study, project, "en") } }
  ]);
  const records = await readEditionRecords(paths.data);
  generated.push(
    { path: "changes.md", content: { text: changesPage(records, project, "ru") } },
    { path: "en/changes.md", content: { text: changesPage(records, project, "en") } }
  );
  tell("making tables and rendering pages");
  const [built, rendered] = await together(
    () => buildTables(project, paths.tables, paths.root, (step) => tell(`tables: ${step}`)),
    (stop) => renderPages(paths, run, generated, stop)
  );
  const list = await tableList(built.tables);

  tell("drawing figures");
  const site = join(run, "site");
  await beginSite(site, rendered.folder, built.tables, list);
  await writeRowsCsv(
    site,
    project.studies.filter(({ release }) => release === "microdata").map(({ study }) => study)
  );
  const chains = studyChains(dataProvenance(built, project), list);
  const baked = await bakePages(
    rendered.folder,
    join(site, "data"),
    list,
    paths.root,
    join(paths.build, "baked"),
    (page, drawn) => putPage(site, page, drawn, chains),
    (step) => tell(`figures: ${step}`)
  );

  await fillProtection(site, project);
  tell("checking what would be published");
  const provenance = siteProvenance(built, project, baked);
  await fillChains(site, provenance, list);
  await completeSite(site, provenance);
  await guardSite(site, project, built, list, paths, tell);
  return {
    rebuilt: built.rebuilt,
    released: built.released,
    crossed: built.crossed,
    rendered: !rendered.reused,
    baked: baked.baked
  };
}
