import type { Figure } from "./figure.js";

/** Every figure by its id, loaded when a page or a filter asks for it. */
export const figures: Readonly<Record<string, () => Promise<Figure>>> = {
  awareness: async () => (await import("./awareness.js")).awareness,
  usersPerThousand: async () => (await import("./usersPerThousand.js")).usersPerThousand
};
