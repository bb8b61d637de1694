import type { Project } from "../../loaders/project/project.js";
import type { BuiltTables } from "../../loaders/tables/buildTables.js";
import { WITHHELD, isGuessable } from "../../loaders/tables/publishedInputs.js";
import type { Leak } from "./leak.js";

/** Hashes of the extracts of a build: no file may be one, nor name one whose hidden counts could be found from it. */
export class ExtractHashes {
  /** Hash → study. */
  readonly #studies: ReadonlyMap<string, string>;
  readonly #guessable: readonly { study: string; hash: string }[];

  constructor(project: Project, parts: BuiltTables["parts"]) {
    const hashes = [...parts].flatMap(([study, { inputs }]) =>
      Object.entries(inputs)
        .filter(([name, hash]) => name.startsWith("data/extracts/") && hash !== WITHHELD)
        .map(([, hash]) => ({ study, hash }))
    );
    this.#studies = new Map(hashes.map(({ study, hash }) => [hash, study]));
    const guessable = new Set(project.studies.filter(isGuessable).map(({ study }) => study));
    this.#guessable = hashes.filter(({ study }) => guessable.has(study));
  }

  /** @param hash SHA-256 of the content */
  check(file: string, content: Buffer, hash: string): Leak[] {
    const leaks: Leak[] = [];
    const study = this.#studies.get(hash);
    if (study !== undefined) leaks.push({ file, rule: "extract", found: `the extract of ${study}` });
    for (const { study: guessed, hash: secret } of this.#guessable)
      if (content.includes(secret.slice(0, 16)))
        leaks.push({
          file,
          rule: "extract",
          found: `the hash of the extract of ${guessed}: hidden counts could be found from it by trial`
        });
    return leaks;
  }
}
