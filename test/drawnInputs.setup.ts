import fc from "fast-check";

/**
 * What random inputs are drawn from: the same at every run, so that only a change can fail one; on demand others:
 * `SEED=5 npm test`.
 */
const usualSeed = 20231107;

fc.configureGlobal({ seed: Number(process.env["SEED"] ?? usualSeed) });
