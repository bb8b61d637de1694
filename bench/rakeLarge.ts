import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { rake } from "../src/statistics/rake.js";
import { MARGINS, populationOf } from "./makePoll.js";

/**
 * Reads the weighting columns of a large poll and rakes it; prints seconds of the raking, and peak memory of all.
 * A process of its own, so that the memory is that of reading and raking alone.
 */
function main(file: string): void {
  const columns = readCodes(file);
  const margins = MARGINS.map((name) => ({
    name,
    codes: columns[name]!,
    targets: populationOf(name),
    categories: Array.from(populationOf(name), (_, code) => String(code))
  }));
  const base = new Float64Array(margins[0]!.codes.length).fill(1);
  const started = performance.now();
  const { diagnostics } = rake(base, margins);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds, megabytes, largestMarginError: diagnostics.largestMarginError }));
}

/** Columns of small whole numbers, read chunk by chunk. */
function readCodes(file: string): Record<string, Int32Array> {
  const descriptor = openSync(file, "r");
  const buffer = Buffer.alloc(1 << 20);
  const size = fstatSync(descriptor).size;
  let names: string[] | null = null;
  let header = "";
  let columns: Int32Array[] = [];
  let row = 0;
  let column = 0;
  let value = 0;
  for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
    for (let at = 0; at < read; at++) {
      const byte = buffer[at]!;
      if (!names) {
        if (byte !== 10) header += String.fromCharCode(byte);
        else {
          names = header.split(",");
          columns = names.map(() => new Int32Array(Math.ceil(size / (2 * names!.length))));
        }
      } else if (byte === 44 || byte === 10) {
        columns[column]![row] = value;
        value = 0;
        column = byte === 44 ? column + 1 : 0;
        if (byte === 10) row++;
      } else value = value * 10 + byte - 48;
    }
  }
  closeSync(descriptor);
  return Object.fromEntries((names ?? []).map((name, index) => [name, columns[index]!.slice(0, row)]));
}

main(process.argv[2]!);
