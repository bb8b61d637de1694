/** Extracts are not those that were accepted. Names them and the command that accepts them. */
export class LockError extends Error {
  override readonly name = "LockError";
  constructor(readonly paths: readonly string[]) {
    super(
      `${paths.map((path) => `data/${path}`).join(", ")}: not the file that data/manifest.json locks. ` +
        'Put the accepted file back, or accept this one: npm run data:lock -- --reason "why it changed"'
    );
  }
}
