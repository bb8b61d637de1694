import { nearest } from "../project/nearest.js";

/**
 * Names an unknown code in a message. A short code, or a near miss of a known one, is shown; any other text may be
 * somebody's name or number, so only its length is.
 */
export function showCode(code: string, known: Iterable<string>): string {
  if (code.length <= 3) return `code ${code} is not in the codebook`;
  const near = nearest(code, known);
  if (near !== null) return `"${code}" is not in the codebook, did you mean "${near}"?`;
  return `a text of ${code.length} characters is not in the codebook`;
}
