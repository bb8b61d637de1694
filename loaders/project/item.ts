import type { Text } from "../../src/components/view.js";

export interface Option {
  readonly id: string;
  readonly label: Text;
  readonly exclusive: boolean;
}

/** An item of the item bank (`data/items.yaml`). Ratings have whole-number options from `1` up. */
export interface Item {
  readonly id: string;
  readonly type: "single" | "multiple" | "rating";
  readonly battery: string | null;
  readonly object: string | null;
  readonly wording: Text;
  readonly label: Text;
  readonly universe: Text;
  readonly options: readonly Option[];
  readonly comparableWith: string | null;
}
