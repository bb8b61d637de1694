import { readFile } from "node:fs/promises";

const deepest = 3;

/**
 * Where the records of a JSON file are: the keys that lead to its longest list, or map, of objects; null at the top.
 */
export async function detectRecords(path: string): Promise<string | null> {
  let value: unknown;
  try {
    value = JSON.parse((await readFile(path, "utf8")).replace(/^\ufeff/, ""));
  } catch {
    // The reader says what is wrong with the file.
    return null;
  }
  const found = candidates(value, []).sort((a, b) => b.records - a.records)[0];
  return found === undefined || found.keys.length === 0 ? null : found.keys.join(".");
}

/** Whether some key is in most of the entries of a map: parts of a file have little in common. */
function areAlike(entries: readonly object[]): boolean {
  return Object.keys(entries[0]!).some(
    (key) => entries.filter((entry) => Object.hasOwn(entry, key)).length >= 0.8 * entries.length
  );
}

function candidates(value: unknown, keys: readonly string[]): { keys: readonly string[]; records: number }[] {
  if (typeof value !== "object" || value === null || keys.length > deepest) return [];
  const entries = Object.values(value);
  const isRecord = (entry: unknown) => typeof entry === "object" && entry !== null && !Array.isArray(entry);
  const areRecords =
    entries.length > 0 && entries.every(isRecord) && (Array.isArray(value) || areAlike(entries as object[]));
  const own = areRecords ? [{ keys, records: entries.length }] : [];
  if (Array.isArray(value)) return own;
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => candidates(inner, [...keys, key]))];
}
