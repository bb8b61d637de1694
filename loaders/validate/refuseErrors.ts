import type { Diagnostic } from "./diagnostic.js";
import { formatDiagnostic } from "./diagnostic.js";

/** An extract does not hold what its codebook says. */
export class ValidationError extends Error {
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n"));
    this.name = "ValidationError";
  }
}

/** Throws a ValidationError of all errors; warnings pass. */
export function refuseErrors(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new ValidationError(errors);
}
