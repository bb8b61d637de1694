import { createHash } from "node:crypto";

/**
 * The policy of a page: everything from its own site, inline scripts and styles by their hash. `wasm-unsafe-eval`
 * and blobs are for the query engine, whose worker is made from a blob and so inherits this policy: no SQL that a
 * reader types can reach another host.
 *
 * @param scripts text between the tags of every inline script, byte for byte
 * @param styles the same of every inline style sheet
 */
export function contentSecurityPolicy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes(scripts)].join(" "),
    "worker-src blob:",
    "connect-src 'self' blob:",
    ["style-src 'self'", ...hashes(styles)].join(" "),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "base-uri 'self'",
    "form-action 'self'"
  ].join("; ");
}

function hashes(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`))];
}
