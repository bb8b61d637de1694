import { createHash } from "node:crypto";

/**
 * The policy of a page: everything from its own site, its inline scripts by their hash and no others.
 * `wasm-unsafe-eval` and blobs are for the query engine, whose worker is made from a blob and so inherits this policy:
 * no SQL that a reader types can reach another host. Styles may be inline: charts and fonts carry none that could run.
 *
 * @param inlineScripts text between the tags of every inline script, byte for byte
 */
export function contentSecurityPolicy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...new Set(hashes)].join(" "),
    "worker-src blob:",
    "connect-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "base-uri 'self'",
    "form-action 'self'"
  ].join("; ");
}
