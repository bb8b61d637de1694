const letters: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m", н: "n", о: "o",
  п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "",
  э: "e", ю: "yu", я: "ya", ё: "e"
};

const longest = 40;

/** An id (`[a-z][a-z0-9_]*`) from a text, Russian letters transliterated; `prefix` begins one that has no letter first. */
export function idOf(text: string, prefix: string): string {
  const latin = [...text.toLowerCase().normalize("NFKD")].map((letter) => letters[letter] ?? letter).join("");
  const words = latin.replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
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
