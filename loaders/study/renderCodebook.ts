import type { Node } from "yaml";
import { Document, isCollection, isMap, isScalar, visit } from "yaml";

/** A value that is left to decide, with a hint. */
export class Undecided {
  constructor(readonly hint: string) {}
}

export function decide(hint: string): Undecided {
  return new Undecided(hint);
}

/** What a draft holds: texts, lists and maps of them, and values to decide. Null and undefined values are left out. */
export type Draft =
  string | number | boolean | Undecided | readonly Draft[] | { readonly [key: string]: Draft | null | undefined };

const mark = "\u0001";
const longestLine = 120;

/** The text of a codebook. Values to decide carry the tag `!decide`; short lists and maps stand on one line. */
export function renderCodebook(schema: string, draft: Draft, notes: readonly string[]): string {
  const document = new Document(plain(draft), { schema: "failsafe", aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value !== "string") return;
      if (["", "null", "~"].includes(scalar.value)) scalar.type = "QUOTE_DOUBLE";
      if (!scalar.value.startsWith(mark)) return;
      scalar.value = scalar.value.slice(mark.length);
      scalar.tag = "!decide";
    },
    Collection(_, collection, ancestors) {
      if (ancestors.length > 1 && isShort(collection)) collection.flow = true;
    }
  });
  const head = [`yaml-language-server: $schema=../schemas/${schema}.schema.json`, ...notes].map(
    (line) => `# ${line}\n`
  );
  return head.join("") + document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function plain(draft: Draft): unknown {
  if (draft instanceof Undecided) return mark + draft.hint;
  if (Array.isArray(draft)) return draft.map(plain);
  if (typeof draft !== "object") return String(draft);
  const entries = Object.entries(draft).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value as Draft)]));
}

function isShort(node: Node): boolean {
  if (!isCollection(node) || node.items.length === 0) return true;
  const text = JSON.stringify(node.toJSON());
  const isPlain = !(isMap(node) ? node.items.map(({ value }) => value) : node.items).some(
    (item) => isScalar(item) && item.tag === "!decide"
  );
  return isPlain && text.length < longestLine - 25 && !text.includes("\\n");
}
