import type { Leak } from "./leak.js";

/** Folders that only a building machine has; an address of the web may have such a part too. */
const machine =
  /(?<![\w.:-])\/(?:home|Users|root|srv|mnt|media|opt|var|tmp)\/[\w.-]+|\b[A-Z]:(?:\\{1,2}|\/)[\w .-]+(?:\\{1,2}|\/)[\w.-]+|file:\/\/\//;
/** Files within a text, but for pictures that a style draws. */
const embedded = /data:(?!image\/svg\+xml)[a-z]+\/[\w.+-]+(?:;[\w=-]+)*,/;
/** Folders of files that others have made: their comments may name such folders. */
export const foreign = /^(?:_npm|_node|_observablehq|_file\/engine)\//;

/**
 * Checks what holds for every text of a site: it can be read as UTF-8, no folder of the building machine, no sources of
 * its scripts, no file inside it.
 */
export function checkText(file: string, text: string, root: string): Leak[] {
  const leaks: Leak[] = [];
  if (/sourceMappingURL=data:/.test(text) || /"sourcesContent"\s*:/.test(text))
    leaks.push({ file, rule: "source map", found: "embedded sources" });
  else if (!file.startsWith("_file/engine/") && /[#@]\s*sourceMappingURL=\S+\.map/.test(text))
    leaks.push({ file, rule: "source map", found: "a reference to sources" });
  if (text.includes(root) || (!foreign.test(file) && machine.test(text)))
    leaks.push({ file, rule: "path", found: "a folder of the building machine" });
  if (/[\uFFFD\0]/.test(text) && !foreign.test(file))
    leaks.push({ file, rule: "encoding", found: "not UTF-8: what it says cannot be checked" });
  if (!foreign.test(file) && embedded.test(text))
    leaks.push({ file, rule: "embedded file", found: "a file within the text: what it holds cannot be checked" });
  return leaks;
}
