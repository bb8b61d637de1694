import { ExtractError } from "../extractError.js";
import type { MultipleResponseSet } from "../rawExtract.js";

/**
 * Multiple response sets (extension records 7 and 19), a line each: `$name=D1 1 5 Label var1 var2` counts one value,
 * `$name=C 5 Label var1 var2` holds a chosen code in each variable, `E` is `D` with one number more. Numbers before a
 * text are its length in bytes.
 *
 * @param names long names of variables by short name in capitals
 */
export function parseSets(
  records: Buffer,
  names: ReadonlyMap<string, string>,
  file: string,
  decode: (bytes: Buffer) => string
): MultipleResponseSet[] {
  const text = (latin1: string): string => decode(Buffer.from(latin1, "latin1"));
  const lines = records
    .toString("latin1")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.map((line) => {
    const set = parseSet(line);
    if (set === null)
      throw new ExtractError(file, "malformed", null, {
        ru: "набор множественных ответов не читается",
        en: "a multiple response set that cannot be read"
      });
    const { name, label, counted, columns } = set;
    return {
      name: text(name),
      label: text(label).trim(),
      counted: counted && text(counted),
      columns: columns.map((column) => names.get(text(column).toUpperCase()) ?? text(column))
    };
  });
}

function parseSet(line: string): MultipleResponseSet | null {
  const start = /^(\$[^=]+)=(?:([DE])(?: (?:1|11) (?=\d+ ))?|(C) ?)/.exec(line);
  if (start === null) return null;
  let rest = line.slice(start[0].length);
  const counted = (): string | null => {
    const length = /^ ?(\d+) /.exec(rest);
    if (length === null) return null;
    const text = rest.slice(length[0].length, length[0].length + Number(length[1]));
    rest = rest.slice(length[0].length + Number(length[1]));
    return text;
  };
  const value = start[3] === "C" ? null : counted();
  if (start[3] !== "C" && value === null) return null;
  const label = counted();
  if (label === null) return null;
  return { name: start[1]!, label, counted: value?.trim() ?? null, columns: rest.trim().split(/\s+/) };
}
