/** Words that a statistics package keeps for itself. IBM SPSS Statistics, Variable names. */
const reserved = new Set(["all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"]);
const longest = 64;

/** Names that every statistics package takes, in the order of the ids that they are made of; no two are the same. */
export function variableNames(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const plain = id
      .replace(/[^a-z0-9_]/g, "_")
      .slice(0, longest)
      .replace(/_+$/, "");
    let name = reserved.has(plain) ? `${plain}_item` : plain;
    for (let number = 2; taken.has(name); number++) name = `${plain.slice(0, longest - 4)}_${number}`;
    taken.add(name);
    return name;
  });
}
