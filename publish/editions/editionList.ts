import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where editions stand beside the current one in a published site. */
export const EDITIONS = "editions";

/** The page that lists the editions, in both languages. */
export const editionPages = { ru: "editions/index.html", en: "en/editions/index.html" } as const;

/**
 * Files about all editions, and the mark of a branch, are in no manifest; each edition has one of its own at its
 * address.
 */
export function isBesideEdition(path: string): boolean {
  return /^(en\/)?editions\/|^\.nojekyll$/.test(path);
}

/** An edition that stays reachable where it was published. */
export interface Edition {
  /** Folder under `editions/`: the date, with a number from the second edition of a day on. */
  readonly address: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** As its manifest names it. */
  readonly edition: string;
}

/** Editions of a published site, oldest first, and the address of the one that readers see. */
export interface EditionList {
  readonly current: string;
  readonly editions: readonly Edition[];
}

/** `editions/editions.json` of a published site; null where nothing has been published. */
export async function readEditionList(site: string): Promise<EditionList | null> {
  const text = await readFile(join(site, "editions", "editions.json"), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as EditionList);
}

/** The list with one more edition, which readers see from now on. */
export function addEdition(list: EditionList | null, edition: string, date: string): EditionList {
  const editions = list?.editions ?? [];
  const sameDay = editions.filter((other) => other.date === date).length;
  const address = sameDay === 0 ? date : `${date}-${sameDay + 1}`;
  return { current: address, editions: [...editions, { address, date, edition }] };
}
