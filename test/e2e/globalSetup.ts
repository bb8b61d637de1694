import type { TestProject } from "vitest/node";
import { buildSite } from "../../publish/buildSite.js";
import { serveSite } from "../../publish/serveSite.js";
import { findBrowser } from "../browser/findBrowser.js";
import { endToEndPaths } from "./endToEndPaths.js";

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
  const paths = endToEndPaths();
  await buildSite(paths, () => undefined);
  const served = await serveSite(paths.dist, 0);
  project.provide("site", paths.dist);
  project.provide("url", served.url);
  return () => served.close();
}
