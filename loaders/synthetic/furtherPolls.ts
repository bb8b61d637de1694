import type { NewWave } from "./writeWave.js";

/** Days from one poll to the next: over 100 polls a year. */
const EVERY = 3;
const FIRST = Date.UTC(2024, 5, 1);

/** Polls `poll-001`, `poll-002` … of one platform, laid out like `ekp-2024-05`, to see how builds and pages scale. */
export function furtherPolls(count: number, respondents: number): NewWave[] {
  return Array.from({ length: count }, (_, index) => {
    const study = `poll-${String(index + 1).padStart(3, "0")}`;
    const day = new Date(FIRST + EVERY * index * 86_400_000).toISOString().slice(0, 10);
    return {
      study,
      seed: study,
      respondents,
      selection: "ekp",
      like: "ekp-2024-05",
      fieldwork: { from: day, to: day }
    };
  });
}
