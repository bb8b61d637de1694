import type { TestProject } from "vitest/node";
import { buildSite } from "../../publish/buildSite.js";
import { serveSite } from "../../publish/serveSite.js";
import { projectPaths } from "../../publish/paths.js";
import { findBrowser } from "../browser/findBrowser.js";
import { join } from "node:path";

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder and address of the built site, shared by all end-to-end tests. */
    site: string;
    url: string;
  }
}

/** Finds a browser, builds the site of the repository aside and serves it while the tests run. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  process.env.VOZRAST_BROWSER = await findBrowser();
  const paths = projectPaths();
  const site = join(paths.build, "e2e", "dist");
  await buildSite({ ...paths, dist: site }, () => undefined);
  const served = await serveSite(site, 0);
  project.provide("site", site);
  project.provide("url", served.url);
  return () => served.close();
}
