import type { SmallSite } from "../smallSite.js";

/** A site with something in it that may not be published. */
export interface Leaky {
  /** The copy that the leak goes into; `small` is the site without it. */
  readonly site: string;
  readonly small: SmallSite;
  /** The extract of the poll. */
  readonly extract: string;
  readonly put: (file: string, text: string) => Promise<void>;
  readonly edit: (file: string, from: string | RegExp, to: string) => Promise<void>;
  /** Replaces columns of the rows of a table that meet a condition. */
  readonly set: (table: string, where: string, columns: Readonly<Record<string, string>>) => Promise<void>;
  /** Writes a table anew from SQL; `it` is what it was. */
  readonly rewrite: (table: string, sql: string, metadata?: Readonly<Record<string, string>>) => Promise<void>;
  /** How many of a sex and of 65 and over answered the question of awareness. */
  readonly answered: (sex: string) => Promise<number>;
}

export interface PlantedLeak {
  readonly leak: string;
  readonly plant: (leaky: Leaky) => Promise<void>;
  /** What the message names: file, rule and what was found. */
  readonly file: RegExp;
  readonly rule: string;
  readonly found: RegExp;
  /** Items that the attack is played on, besides usage counts; the gate alone where left out. */
  readonly items?: readonly string[];
  /** Tables besides those of the site that the build has on its list. */
  readonly lists?: readonly string[];
  /** Left as an earlier build wrote it: the manifest and the list of tables do not know. */
  readonly isStale?: boolean;
}
