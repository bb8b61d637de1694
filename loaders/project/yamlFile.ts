import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { Document } from "yaml";
import type { Problem } from "./problem.js";

export type Path = readonly (string | number)[];

/** A YAML file with the places of what it says. */
export interface YamlFile {
  /** As problems name it, e.g. `data/items.yaml`. */
  readonly file: string;
  /** Null where the file is missing or is no YAML. */
  readonly content: unknown;
  /** Paths of values that a draft leaves to decide, tagged `!decide`. */
  readonly undecided: readonly Path[];
  problem(path: Path, message: string): Problem;
}

/**
 * Reads a YAML file. Every scalar stays the text that was written (the schema turns it into a number or a boolean where
 * it asks for one), so codes such as `01` or `no` mean what they look like. A key that is `null` is as if left out.
 */
export async function readYamlFile(root: string, name: string, problems: Problem[]): Promise<YamlFile> {
  const file = `data/${name}`;
  const text = await readFile(join(root, name), "utf8").catch(() => null);
  if (text === null) {
    problems.push({ file, line: null, path: "", message: "the file is missing" });
    return {
      file,
      content: null,
      undecided: [],
      problem: (path, message) => ({ file, line: null, path: path.join("."), message })
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false });
  // Further errors of syntax mostly follow from the first.
  const [error] = document.errors;
  if (error !== undefined)
    problems.push({ file, line: lines.linePos(error.pos[0]).line, path: "", message: error.message });
  else if (document.contents === null) problems.push({ file, line: 1, path: "", message: "the file holds nothing" });
  visit(document, {
    Pair: (_, { value }) =>
      isScalar(value) && value.type === "PLAIN" && (value.value === "null" || value.value === "~")
        ? visit.REMOVE
        : undefined
  });
  const problem = (path: Path, message: string): Problem => ({
    file,
    line: lines.linePos(offsetOf(document, path)).line,
    path: path.join("."),
    message
  });
  const undecided = undecidedPaths(document);
  for (const { path, hint } of undecided) problems.push(problem(path, `to decide${hint === "" ? "" : `: ${hint}`}`));
  const content: unknown = document.errors.length > 0 ? null : document.toJS();
  return { file, content, undecided: undecided.map(({ path }) => path), problem };
}

/** Values with the tag `!decide`: a text is the hint, a map or list is a guess to confirm by taking the tag away. */
function undecidedPaths(document: Document): { path: Path; hint: string }[] {
  const found: { path: Path; hint: string }[] = [];
  visit(document, {
    Node: (key, node, ancestors) => {
      if (node.tag !== "!decide") return;
      const hint = isScalar(node) ? String(node.value) : "confirm, then take !decide away";
      found.push({ path: [...ancestors.flatMap(stepOf(ancestors)), ...(typeof key === "number" ? [key] : [])], hint });
    }
  });
  return found;
}

/** Keys of the pairs, and positions in the lists, that lead to a node. */
function stepOf(ancestors: readonly unknown[]): (ancestor: unknown, depth: number) => (string | number)[] {
  return (ancestor, depth) => {
    if (isPair(ancestor)) return [String(ancestor.key)];
    const next = ancestors[depth + 1];
    return isSeq(ancestor) && next !== undefined ? [ancestor.items.indexOf(next)] : [];
  };
}

/** Where the value of a path begins, or the nearest ancestor that is written there (an alias hides what is within). */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1]!;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === String(key));
      if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
