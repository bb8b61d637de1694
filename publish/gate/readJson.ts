import { findPersonal } from "./findPersonal.js";
import type { Leak } from "./leak.js";
import type { ReadRow } from "./checkRows.js";

/** A JSON text as the gate reads it: its records, and its strings with the names of its members. */
export interface ReadJson {
  readonly rows: readonly ReadRow[];
  readonly strings: readonly string[];
  readonly leaks: readonly Leak[];
}

/** Reads a JSON text, and looks for identifiers in its strings. One that cannot be read cannot be checked. */
export function readJson(file: string, text: string): ReadJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { rows: [], strings: [], leaks: [{ file, rule: "kind of file", found: "not JSON" }] };
  }
  const rows: ReadRow[] = [];
  const strings: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node === "string") strings.push(node);
    else if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === "object" && node !== null) {
      rows.push(node as ReadRow);
      for (const [name, member] of Object.entries(node)) {
        strings.push(name);
        visit(member);
      }
    }
  };
  visit(value);
  const kinds = new Set(strings.map(findPersonal).filter((kind) => kind !== null));
  return { rows, strings, leaks: [...kinds].map((kind) => ({ file, rule: "identifier", found: kind })) };
}
