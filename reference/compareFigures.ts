/** How far computed figures are from the expected ones. */
export interface Comparison {
  figures: number;
  /** Largest relative error; Infinity where a figure is missing or of another kind. */
  worst: number;
  worstAt: string;
  /** Figures above the tolerance, as text. */
  failures: string[];
}

/** Largest |actual| that is accepted where 0 is expected: a standard error that is 0 in theory. */
const ZERO = 1e-6;

/** Errors are relative to no less than this. */
const FLOOR = 1e-10;

/**
 * Compares as `compare.mjs` of the reference cases does: keys that begin with `_` are remarks, null meets only null,
 * figures that nobody expects are not compared.
 */
export function compareFigures(expected: unknown, actual: unknown, tolerance: number): Comparison {
  const comparison: Comparison = { figures: 0, worst: 0, worstAt: "", failures: [] };
  walk(expected, actual, [], tolerance, comparison);
  return comparison;
}

function walk(expected: unknown, actual: unknown, path: string[], tolerance: number, into: Comparison): void {
  if (expected !== null && typeof expected === "object") {
    const other: Record<string, unknown> = actual !== null && typeof actual === "object" ? { ...actual } : {};
    if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length))
      note([...path, "length"], Infinity, tolerance, into);
    for (const [key, value] of Object.entries(expected))
      if (!key.startsWith("_")) walk(value, other[key], [...path, key], tolerance, into);
    return;
  }
  note(path, errorOf(expected, actual), tolerance, into, `expected ${String(expected)}, got ${String(actual)}`);
}

function note(path: string[], error: number, tolerance: number, into: Comparison, what = ""): void {
  into.figures++;
  if (error > into.worst) {
    into.worst = error;
    into.worstAt = path.join(" / ");
  }
  if (!(error <= tolerance)) into.failures.push(`${path.join(" / ")} ${error.toExponential(2)} ${what}`);
}

function errorOf(expected: unknown, actual: unknown): number {
  if (typeof expected !== "number" || typeof actual !== "number") return expected === actual ? 0 : Infinity;
  if (expected === 0) return Math.abs(actual) <= ZERO ? 0 : Infinity;
  const error = Math.abs(actual - expected) / Math.max(Math.abs(expected), FLOOR);
  return Number.isNaN(error) ? Infinity : error;
}
