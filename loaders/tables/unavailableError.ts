/** A study that can be neither made nor taken from its release, and why. */
export interface Unavailable {
  readonly study: string;
  readonly extracts: readonly string[];
  /** What has changed since its release; null where there is no release. */
  readonly changed: readonly string[] | null;
}

/** Studies whose extracts are not here and whose releases are not current. */
export class UnavailableError extends Error {
  override readonly name = "UnavailableError";
  constructor(readonly studies: readonly Unavailable[]) {
    super(`these studies cannot be brought up to date without their extracts:\n${studies.map(describe).join("\n")}`);
  }
}

function describe({ study, extracts, changed }: Unavailable): string {
  const missing = extracts.map((path) => `data/${path}`).join(", ");
  const why =
    changed === null
      ? `there is no release of it in data/releases/${study}`
      : `since its release ${changed.join(", ")}`;
  return `  ${study}: ${missing} is not here, and ${why}`;
}
