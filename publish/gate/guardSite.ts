import { join } from "node:path";
import type { Project } from "../../loaders/project/project.js";
import type { BuiltTables } from "../../loaders/tables/buildTables.js";
import type { TableList } from "../../loaders/tables/tableList.js";
import type { Disclosure } from "../attack/attackResult.js";
import { attackSite } from "../attack/attackSite.js";
import { auditSite } from "../audit/auditSite.js";
import type { Paths } from "../paths.js";
import type { Tell } from "../tellProgress.js";
import { checkSite } from "./checkSite.js";
import { GateError, type Leak } from "./leak.js";

/**
 * Lets a site through only if the gate finds nothing in its files, and then the attack nothing behind them. Says how
 * long that took, and writes the audit either way.
 *
 * @throws GateError listing every leak, or every disclosure with the figures that give it away
 */
export async function guardSite(
  site: string,
  project: Project,
  built: Pick<BuiltTables, "parts">,
  list: TableList,
  paths: Paths,
  tell: Tell
): Promise<void> {
  const caches = { attacks: join(paths.build, "attacks"), tables: paths.tables, traces: join(paths.build, "traces") };
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const leaks = await checkSite(site, project, { list, parts: built.parts, root: paths.root, cache: caches.traces });
  tell(`gate: every file in ${seconds()}`);
  // What may not be published as it stands is not worth an attack.
  const results =
    leaks.length > 0
      ? []
      : await attackSite(site, project, built.parts, caches, paths.root, (study) => tell(`attack: ${study}`));
  const targets = results.reduce((sum, result) => sum + result.targets, 0);
  const setAside = results.reduce((sum, result) => sum + result.setAside.length, 0);
  const notAttacked = results.reduce((sum, result) => sum + result.notAttacked, 0);
  tell(
    [
      `gate and attack: ${targets} hidden counts attacked`,
      ...(notAttacked > 0 ? [`${notAttacked} not attacked: no counts agree with the figures around them`] : []),
      ...(setAside > 0
        ? [`${setAside} figures set aside because they contradict one another (named in the audit)`]
        : []),
      `in ${seconds()}`
    ].join(", ")
  );
  await auditSite(project, paths, leaks, results, tell);
  const all = [...leaks, ...results.flatMap(({ disclosures }) => disclosures.map(disclosureLeak))];
  if (all.length > 0) throw new GateError(all);
}

/** A disclosure as a leak, with the figures that give it away. */
export function disclosureLeak({ study, what, found, chain }: Disclosure): Leak {
  const file = study === "usage" ? "data/usage.parquet" : `data/studies/${study}.parquet`;
  return { file, rule: "attack", found: `${what} ${found}${chain.length > 0 ? `, from ${chain.join("; ")}` : ""}` };
}
