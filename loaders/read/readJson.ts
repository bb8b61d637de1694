import type { JsonFile } from "../project/extractFile.js";
import { decodeText } from "./decodeText.js";
import { ExtractError } from "./extractError.js";
import type { ReadTable, ReceivedExtract } from "./readExtract.js";
import { recordsTable } from "./recordsTable.js";

/**
 * Reads JSON in UTF-8: a list of records, or records by name (the name is then the column `key`), found at `records`;
 * JSON Lines: a record a line.
 */
export async function readJson(received: ReceivedExtract, file: JsonFile): Promise<ReadTable> {
  const text = (await decodeText(received, "utf-8")).replace(/^\ufeff/, "");
  const { name } = received;
  if (file.format === "json") return recordsTable(name, recordsAt(name, parseValue(name, text, null), file.records));
  const lines = text
    .split("\n")
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== "");
  return recordsTable(
    name,
    lines.map(({ line, number }) => {
      const value = parseValue(name, line, number);
      return file.records === null ? value : valueAt(name, value, file.records);
    })
  );
}

/** The parser's own message may quote a cell. */
function parseValue(name: string, text: string, line: number | null): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ExtractError(name, "malformed", line, {
      ru: "не JSON или обрезанный JSON",
      en: "not JSON, or JSON that was cut off"
    });
  }
}

export function recordsAt(name: string, value: unknown, path: string | null): unknown[] {
  const found = path === null ? value : valueAt(name, value, path);
  if (Array.isArray(found)) return found;
  const isNamed = typeof found === "object" && found !== null && Object.values(found).every(isRecord);
  if (!isNamed)
    throw new ExtractError(name, "records", null, {
      ru: "списка записей там нет: где он, говорит `records`",
      en: "no list of records there: `records` says where it is"
    });
  return Object.entries(found).map(([key, record]) => ({ key, ...(record as object) }));
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueAt(name: string, value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split(".")) {
    if (!isRecord(found) || !Object.hasOwn(found as object, key)) {
      throw new ExtractError(name, "records", null, {
        ru: `нет ключа «${key}» на пути к «${path}»`,
        en: `no key "${key}" on the way to "${path}"`
      });
    }
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}
