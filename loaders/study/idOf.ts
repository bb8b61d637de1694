import { latinLetters } from "./latinLetters.js";

const longest = 40;

/**
 * An id (`[a-z][a-z0-9_]*`) from a text, Russian letters transliterated; `prefix` begins one that has no letter first.
 */
export function idOf(text: string, prefix: string): string {
  const words = latinLetters(text.toLowerCase())
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  const cut = words.length <= longest ? words : words.slice(0, longest).replace(/_[^_]*$/, "");
  return /^[a-z]/.test(cut) ? cut : `${prefix}_${cut}`.replace(/_$/, "");
}

/** An id that no other has yet, numbered where it must be; it is then taken. */
export function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}_${count}`;
  taken.add(free);
  return free;
}
