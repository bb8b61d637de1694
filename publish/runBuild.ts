import { buildSite } from "./buildSite.js";
import { projectPaths } from "./paths.js";
import { reportFailure } from "./reportFailure.js";

const started = Date.now();
try {
  const { studies, rebuilt, pages } = await buildSite(projectPaths(), (step) => console.log(`· ${step}`));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`dist/: ${pages} pages of ${studies} studies (${rebuilt.length} made anew) in ${seconds} s`);
} catch (error) {
  reportFailure(error);
}
