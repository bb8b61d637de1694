import type { ColumnTexts } from "./columnTexts.js";

const token = /^[\w-]{16,128}$/;

/**
 * Texts that are drawn at random by a machine: cookies, hashes, session keys. Classes of characters (digits, small and
 * capital letters) change often in them, as in no word or code; where most long tokens of a column are so, all are.
 */
export function randomTokens({ counts }: ColumnTexts): string[] {
  const tokens = [...counts.keys()].filter((text) => token.test(text) && /[a-z]/i.test(text));
  const random = tokens.filter(isRandom);
  return random.length >= tokens.length / 2 ? tokens : random;
}

function isRandom(text: string): boolean {
  let changes = 0;
  for (let index = 1; index < text.length; index++) {
    const [before, after] = [classOf(text[index - 1]!), classOf(text[index]!)];
    if (before !== "other" && after !== "other" && before !== after) changes++;
  }
  return changes >= Math.max(4, /\d/.test(text) ? text.length / 5 : text.length / 3);
}

function classOf(character: string): "digit" | "small" | "capital" | "other" {
  if (character >= "0" && character <= "9") return "digit";
  if (character >= "a" && character <= "z") return "small";
  return character >= "A" && character <= "Z" ? "capital" : "other";
}
