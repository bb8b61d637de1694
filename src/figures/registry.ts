import type { Figure } from "./figure.js";

/** Every figure by its id, loaded when a page or a filter asks for it. */
export const figures: Readonly<Record<string, () => Promise<Figure>>> = {
  awareness: async () => (await import("./awareness.js")).awareness,
  awarenessAnswer: async () => (await import("./awarenessAnswer.js")).awarenessAnswer,
  awarenessDifference: async () => (await import("./awarenessDifference.js")).awarenessDifference,
  barriers: async () => (await import("./barriers.js")).barriers,
  helpers: async () => (await import("./helpers.js")).helpers,
  printedTotals: async () => (await import("./printedTotals.js")).printedTotals,
  ratings: async () => (await import("./ratings.js")).ratings,
  ratingsAnswer: async () => (await import("./ratingsAnswer.js")).ratingsAnswer,
  ratingsDifference: async () => (await import("./ratingsDifference.js")).ratingsDifference,
  ratingsTopTwo: async () => (await import("./ratingsTopTwo.js")).ratingsTopTwo,
  trust: async () => (await import("./trust.js")).trust,
  useAnswer: async () => (await import("./useAnswer.js")).useAnswer,
  useAtAll: async () => (await import("./useAtAll.js")).useAtAll,
  useFrequency: async () => (await import("./useFrequency.js")).useFrequency,
  userShares: async () => (await import("./userShares.js")).userShares,
  usersBySex: async () => (await import("./usersBySex.js")).usersBySex,
  usersPerThousand: async () => (await import("./usersPerThousand.js")).usersPerThousand
};
