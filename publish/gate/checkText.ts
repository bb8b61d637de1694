import type { Leak } from "./leak.js";

/** Folders that only a building machine has. */
const machine = /(?:\/home\/|\/Users\/|\/root\/|[A-Z]:\\Users\\)[\w.-]+|file:\/\/\//;
/** Folders of files that others have made: their comments may name such folders. */
const foreign = /^(?:_npm|_node|_observablehq|_file\/engine)\//;

/** Checks what holds for every text of a site: no folder of the building machine, no sources of its scripts. */
export function checkText(file: string, text: string, root: string): Leak[] {
  const leaks: Leak[] = [];
  if (/sourceMappingURL=data:/.test(text) || /"sourcesContent"\s*:/.test(text)) leaks.push({ file, rule: "source map", found: "embedded sources" });
  else if (!file.startsWith("_file/engine/") && /[#@]\s*sourceMappingURL=\S+\.map/.test(text))
    leaks.push({ file, rule: "source map", found: "a reference to sources" });
  if (text.includes(root) || (!foreign.test(file) && machine.test(text)))
    leaks.push({ file, rule: "path", found: "a folder of the building machine" });
  return leaks;
}
