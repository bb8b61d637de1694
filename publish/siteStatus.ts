import { changedInputs } from "../loaders/freshness/inputs.js";
import { alteredFiles, readBuildRecord } from "./buildRecord.js";
import type { Mismatch } from "./compareSite.js";
import type { Paths } from "./paths.js";
import { sourceInputs } from "./sourceInputs.js";

/** A study whose tables are not current, and why, a line each. */
export interface StaleStudy {
  readonly study: string;
  readonly why: readonly string[];
}

/** What a build would have to do. */
export interface SiteStatus {
  readonly current: boolean;
  readonly studies: readonly StaleStudy[];
  /** Every source that changed since the last build that ended; null where there was none here. */
  readonly sources: readonly string[] | null;
  /** Files of `dist/` that are not as that build left them. */
  readonly dist: readonly Mismatch[];
}

/** Says what is stale and why, by content, without building anything. */
export async function siteStatus(paths: Paths): Promise<SiteStatus> {
  const record = await readBuildRecord(paths);
  const altered = await alteredFiles(paths, record);
  const now = await sourceInputs(paths);
  const sources = record === null || altered === null ? null : changedInputs(record.sources, now);
  if (sources?.length === 0 && altered?.length === 0) return { current: true, studies: [], sources, dist: [] };
  const studies = sources?.length === 0 ? [] : await staleStudies(paths);
  return { current: false, studies, sources, dist: altered ?? [] };
}

async function staleStudies({ data, tables, root }: Paths): Promise<StaleStudy[]> {
  const { readProject } = await import("../loaders/project/readProject.js");
  const { studyCode } = await import("../loaders/tables/buildTables.js");
  const { planStudies } = await import("../loaders/tables/planStudies.js");
  const plans = await planStudies(await readProject(data), tables, await studyCode(root));
  return plans
    .filter(({ state }) => state !== "current")
    .map(({ study: { study }, state, changed, extracts }) => {
      const named = extracts.map((path) => `data/${path}`);
      switch (state) {
        case "changed":
          return { study, why: named.map((path) => `${path} is not the file that data/manifest.json locks`) };
        case "unavailable":
          return {
            study,
            why: [...named.map((path) => `${path} is not here`), ...(changed ?? ["there is no release of it"])]
          };
        case "released":
          return { study, why: [`not taken from data/releases/${study} yet`] };
        case "stale":
          return { study, why: changed ?? ["not made yet"] };
        case "current":
          return { study, why: [] };
      }
    });
}

/** The status as lines for a terminal. */
export function statusInWords({ current, studies, sources, dist }: SiteStatus): string[] {
  if (current) return ["dist/ is current"];
  return [
    ...(sources === null ? ["dist/ was not built here"] : []),
    ...studies.flatMap(({ study, why }) => why.map((reason) => `${study}: ${reason}`)),
    ...(sources ?? []).map((change) => `site: ${change}`),
    ...dist.map(({ file, problem }) => `dist/${file}: ${problem}`)
  ];
}
