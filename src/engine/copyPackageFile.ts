import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Body of a data loader that publishes a file of an installed package as it is, e.g. an engine or a font. */
export function copyPackageFile(specifier: string): void {
  process.stdout.write(readFileSync(createRequire(import.meta.url).resolve(specifier)));
}
