import { buildSite } from "./buildSite.js";
import { projectPaths } from "./paths.js";
import { reportFailure } from "./reportFailure.js";
import { readManifest } from "./siteManifest.js";
import { tellProgress } from "./tellProgress.js";

const started = performance.now();
const paths = projectPaths();
try {
  const before = await readManifest(paths.dist).catch(() => null);
  const { rebuilt, released, rendered, baked } = await buildSite(paths, tellProgress(process.stdout));
  const done = [
    ...(released.length > 0
      ? [`${released.length} studies taken from data/releases (${released.join(", ")}: extracts not here)`]
      : []),
    ...(rebuilt.length > 0 ? [`${rebuilt.length} studies made anew`] : []),
    ...(rendered ? ["pages rendered"] : []),
    ...(baked.length > 0 ? [`figures of ${baked.length} pages drawn`] : [])
  ];
  // A build that was killed may have left everything but the last step.
  const isNew = before !== null && before.edition !== (await readManifest(paths.dist))?.edition;
  const rest = isNew ? "put together from what was made before" : "nothing has changed";
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`dist/: ${done.join("; ") || rest} in ${seconds} s`);
} catch (error) {
  reportFailure(error);
}
