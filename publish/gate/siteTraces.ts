import { lineTraces, rowTrace, wordTrace } from "./traces.js";

/** Where in a site every line and word stands that may be of an extract. */
export class SiteTraces {
  readonly #places = new Map<bigint, string>();

  /** The last file noted in which a trace stands. */
  fileOf(trace: bigint): string | undefined {
    return this.#places.get(trace);
  }

  noteLines(file: string, text: string): void {
    for (const trace of lineTraces(text)) this.#places.set(trace, file);
  }

  noteWords(file: string, text: string): void {
    for (const word of text.match(/[\p{L}\d_-]{5,}/gu) ?? []) this.noteWord(file, word);
  }

  noteWord(file: string, word: string): void {
    const trace = wordTrace(word);
    if (trace !== null) this.#places.set(trace, file);
  }

  noteRow(file: string, cells: readonly string[]): void {
    this.#places.set(rowTrace(cells), file);
  }
}
