/** What a validation found; returned, never logged or thrown by the rules themselves. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** Short name of the rule, e.g. `unknown_code`. */
  readonly rule: string;
  /** Codebook and part of it, e.g. `studies/ekp-2024-05.yaml, item trust`. */
  readonly place: string;
  /** What was found, without any value that may identify a person. */
  readonly found: string;
}

export function formatDiagnostic({ place, found }: Diagnostic): string {
  return `${place}: ${found}`;
}
