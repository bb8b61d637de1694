/** Something that an intruder can work out, and the published figures that give it away. */
export interface Disclosure {
  readonly study: string;
  readonly what: string;
  readonly found: string;
  readonly chain: readonly string[];
}

/** The result of an attack on one study. */
export interface AttackResult {
  readonly study: string;
  /** Hidden counts that were gone for. */
  readonly targets: number;
  readonly disclosures: readonly Disclosure[];
  /** Figures that were left out because they contradict the others. */
  readonly setAside: readonly string[];
  /** Hidden counts that could not be gone for. */
  readonly notAttacked: number;
}
