import { buildSite } from "./buildSite.js";
import { projectPaths } from "./paths.js";
import { reportFailure } from "./reportFailure.js";
import { serveSite } from "./serveSite.js";
import { tellProgress } from "./tellProgress.js";

const paths = projectPaths();
try {
  await buildSite(paths, tellProgress(process.stdout));
  const { url } = await serveSite(paths.dist, Number(process.env.PORT ?? 8080));
  console.log(`The report is at ${url} (Ctrl+C to stop)`);
} catch (error) {
  reportFailure(error);
}
