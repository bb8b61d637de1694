import { findPersonal } from "./findPersonal.js";
import type { Leak } from "./leak.js";
import { smallBaseIn } from "./smallBaseIn.js";

const hidden = /\{[^{}]*["']?verdict["']?\s*:\s*["']suppressed["'][^{}]*\}/g;
const figure =
  /["']?(?:base|\w+_base|count|n|estimate|value|share|lower|upper|std_error|difference)["']?\s*:\s*-?\.?\d/;

/** Text that a style puts into the page: a number there is none that a table holds. */
const generated = /(?:^|[;{\s])content\s*:\s*(?:"[^"]*\d[^"]*"|'[^']*\d[^']*')/;

/**
 * Checks a script or style sheet of the report, in a file or in a page: no record of a hidden cell with a figure, no
 * note of a small base in its texts and comments, no number that a style writes into the page, no identifier.
 */
export function checkScript(file: string, text: string, minimumBase: number): Leak[] {
  const leaks: Leak[] = [];
  if ((text.match(hidden) ?? []).some((record) => figure.test(record)))
    leaks.push({ file, rule: "suppressed", found: "a record of a hidden cell that still holds a figure" });
  const unescaped = text.replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
  );
  if (generated.test(unescaped)) leaks.push({ file, rule: "style", found: "a number in a text that a style writes" });
  const written = [...text.matchAll(/"([^"\n]*)"|'([^'\n]*)'|`([^`]*)`|\/\*([\s\S]*?)\*\//g)].map(
    (groups) => groups.slice(1).find(Boolean) ?? ""
  );
  if (smallBaseIn(written.join("\n"), minimumBase))
    leaks.push({ file, rule: "minimum base", found: `a note of a base below ${minimumBase}` });
  for (const kind of new Set(written.map((part) => findPersonal(part)).filter((kind) => kind !== null)))
    leaks.push({ file, rule: "identifier", found: kind });
  return leaks;
}
