/** Says in plain words what stopped a command and makes it end with an error code; what was published stays. */
export function reportFailure(error: unknown): void {
  const known = error instanceof Error && error.name !== "Error" && error.name !== "TypeError";
  console.error(known ? `${error.name}: ${error.message}` : error);
  console.error("Nothing was published: dist/ is as it was.");
  process.exitCode = 1;
}
