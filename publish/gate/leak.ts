/** Something in a built site that may not be published; `found` never holds an identifying value. */
export interface Leak {
  /** Path under the site. */
  readonly file: string;
  readonly rule: string;
  readonly found: string;
}

/** The built site holds something that may not be published. Lists every leak by file and rule. */
export class GateError extends Error {
  override readonly name = "GateError";
  constructor(readonly leaks: readonly Leak[]) {
    super(
      `the built site may not be published:\n${leaks.map(({ file, rule, found }) => `  ${file}: ${rule}: ${found}`).join("\n")}`
    );
  }
}
