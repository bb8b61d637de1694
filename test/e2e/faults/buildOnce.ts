import { buildSite } from "../../../publish/buildSite.js";
import type { Paths } from "../../../publish/paths.js";

/** A process that builds the folders it is told and nothing else, for a test to disturb. */
await buildSite(JSON.parse(process.env.FAULT_PATHS!) as Paths, () => undefined);
