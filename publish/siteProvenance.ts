import type { Project } from "../loaders/project/project.js";
import type { BuiltTables } from "../loaders/tables/buildTables.js";
import { publishedInputs } from "../loaders/tables/publishedInputs.js";
import type { BakedPages } from "./bakePages.js";
import type { Provenance } from "./siteManifest.js";

/** Ties published tables to their studies, and those to extracts and code. */
export function dataProvenance(
  { tables, parts, cross }: BuiltTables,
  { studies }: Pick<Project, "studies">
): Pick<Provenance, "tables" | "studies"> {
  const studiesOf = (name: string): readonly string[] => cross[name]?.studies ?? [name.slice(name.indexOf("/") + 1)];
  return {
    tables: Object.fromEntries(
      tables.map(({ name }) => [name, { file: `data/${name}.parquet`, studies: studiesOf(name) }])
    ),
    studies: Object.fromEntries(
      studies.flatMap((study) => {
        const part = parts.get(study.study);
        return part === undefined ? [] : [[study.study, publishedInputs(study, part.inputs)]];
      })
    )
  };
}

/** Ties the pages of a site to the tables they show, and those to their studies. */
export function siteProvenance(
  built: BuiltTables,
  project: Pick<Project, "studies">,
  { figures, code }: BakedPages
): Provenance {
  return {
    pages: Object.fromEntries([...figures].filter(([, sources]) => sources.length > 0)),
    ...dataProvenance(built, project),
    code: { pages: code }
  };
}
