import type { View } from "../../components/view.js";

export interface AgeGroups {
  readonly older: string;
  readonly younger: string;
}

/** Categories that an age threshold stands for: `65+` and `18-64`. */
export function ageGroups(age: View["age"]): AgeGroups {
  return { older: `${age}+`, younger: `18-${age - 1}` };
}
