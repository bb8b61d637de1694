import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Inputs } from "../../loaders/freshness/inputs.js";
import { readState } from "../../loaders/states/keptStates.js";
import type { SurveyState } from "../../loaders/states/surveyState.js";
import { readPart } from "../../loaders/tables/part.js";
import { quote } from "../../loaders/write/writeTable.js";
import { readManifest } from "../siteManifest.js";

/** Tables whose rows are figures; the rest describe them or follow from them. */
export const figureTables = ["cells", "usage", "indicators"] as const;
export type FigureTable = (typeof figureTables)[number];

/** One study as published in an edition. */
export interface StudySnapshot {
  /** What its tables come from. */
  readonly inputs: Inputs;
  /** SQL for the rows of each of its tables of figures. */
  readonly rows: Readonly<Partial<Record<FigureTable, string>>>;
  /** SQL for its row of the catalogue. */
  readonly catalogue: string;
  /** The answers behind it; null where they are not kept on this machine, or it is no survey. */
  readonly state: () => Promise<SurveyState | null>;
}

/** The published studies of an edition, by name. */
export type Snapshot = ReadonlyMap<string, StudySnapshot>;

/**
 * Reads the studies of a folder of parts: `.build/tables/parts` or `data/releases`. None where there is no folder.
 *
 * @param tables folder of tables that keeps the states of surveys
 */
export async function partsSnapshot(folder: string, tables: string): Promise<Snapshot> {
  const snapshot = new Map<string, StudySnapshot>();
  for (const study of existsSync(folder) ? (await readdir(folder)).sort() : []) {
    const part = await readPart(join(folder, study));
    if (part === null) continue;
    const read = (kind: string): string =>
      `SELECT * FROM read_parquet(${quote(join(folder, study, `${kind}.parquet`))})`;
    const kinds = figureTables.filter((kind) => kind in part.tables);
    snapshot.set(study, {
      inputs: part.inputs,
      rows: Object.fromEntries(kinds.map((kind) => [kind, read(kind)])),
      catalogue: read("catalogue"),
      state: () => readState(tables, study, part.inputs)
    });
  }
  return snapshot;
}

/**
 * Reads the studies of a built or published site; null where the folder holds none.
 *
 * @param tables folder of tables that keeps the states of surveys
 */
export async function siteSnapshot(site: string, tables: string): Promise<Snapshot | null> {
  const manifest = await readManifest(site);
  if (manifest === null) return null;
  return new Map(
    Object.entries(manifest.studies).map(([study, inputs]): [string, StudySnapshot] => {
      const read = (name: string): string =>
        `SELECT * FROM read_parquet(${quote(join(site, "data", `${name}.parquet`))}) WHERE study = ${quote(study)}`;
      const names: [FigureTable, string][] = [
        ["cells", `studies/${study}`],
        ["usage", "usage"],
        ["indicators", "indicators"]
      ];
      const rows = names.filter(([, name]) => manifest.tables[name]?.studies.includes(study));
      return [
        study,
        {
          inputs,
          rows: Object.fromEntries(rows.map(([kind, name]) => [kind, read(name)])),
          catalogue: read("catalogue"),
          state: () => readState(tables, study, inputs)
        }
      ];
    })
  );
}
