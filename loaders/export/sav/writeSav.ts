import { open, rename } from "node:fs/promises";
import type { Dataset } from "../dataset.js";
import { savCases } from "./savCases.js";
import { savDictionary } from "./savDictionary.js";

/** Writes a dataset as an SPSS system file. It appears whole or not at all; the same dataset gives the same bytes. */
export async function writeSav(dataset: Dataset, path: string): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, "w");
  try {
    await file.write(savDictionary(dataset));
    for (const piece of savCases(dataset.variables, dataset.rows)) await file.write(piece);
  } finally {
    await file.close();
  }
  await rename(part, path);
}
