import { buildSite } from "./buildSite.js";
import { projectPaths } from "./paths.js";
import { reportFailure } from "./reportFailure.js";
import { tellProgress } from "./tellProgress.js";

const started = performance.now();
try {
  const { rebuilt, released, rendered, baked } = await buildSite(projectPaths(), tellProgress(process.stdout));
  const done = [
    ...(released.length > 0 ? [`${released.length} studies taken from data/releases (${released.join(", ")}: extracts not here)`] : []),
    ...(rebuilt.length > 0 ? [`${rebuilt.length} studies made anew`] : []),
    ...(rendered ? ["pages rendered"] : []),
    ...(baked.length > 0 ? [`figures of ${baked.length} pages drawn`] : [])
  ];
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`dist/: ${done.join("; ") || "nothing has changed"} in ${seconds} s`);
} catch (error) {
  reportFailure(error);
}
