/** A poll to generate; its codebook says which items, in which layout. */
export interface Wave {
  readonly study: string;
  readonly seed: string;
  readonly respondents: number;
  readonly selection: "pos" | "ekp";
}

/** The two polls of the repository. */
export const waves: readonly Wave[] = [
  { study: "pos-2023-11", seed: "pos-2023-11/1", respondents: 3012, selection: "pos" },
  { study: "ekp-2024-05", seed: "ekp-2024-05/1", respondents: 12547, selection: "ekp" }
];

/** Years since the end of 2023, by the day that fieldwork began: opinions drift with time. */
export function driftOf(from: string): number {
  const [year, month] = from.split("-").map(Number);
  return year! - 2024 + (month! - 1) / 12;
}
