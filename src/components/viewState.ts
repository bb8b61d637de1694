import type { AgeThreshold, FilterName, View } from "./view.js";

/** The filters' state: what the URL holds. */
export type FilterState = Pick<View, FilterName>;

/** Values that the filters of a page offer. A filter that the page does not have offers nothing. */
export interface FilterChoices {
  readonly age: readonly AgeThreshold[];
  readonly sex: readonly View["sex"][];
  readonly area: readonly string[];
  readonly study: readonly string[];
  /** Areas of `area` that are districts: they have no split by sex. */
  readonly districts: readonly string[];
}

/** A value in the URL that could not be used; the reader is told. `conflict`: a district has no split by sex. */
export interface RefusedValue {
  readonly name: FilterName;
  readonly value: string;
  readonly reason: "unknown" | "conflict";
}

export interface ParsedView {
  readonly state: FilterState;
  readonly refused: readonly RefusedValue[];
}

/**
 * Reads the filters' state from a URL's query string, e.g. `?age=60&sex=female`. What is not given, not offered or in
 * conflict takes the default; parameters of filters that the page does not have are ignored.
 */
export function parseView(search: string, defaults: FilterState, choices: FilterChoices): ParsedView {
  const parameters = new URLSearchParams(search);
  const refused: RefusedValue[] = [];
  const pick = <T extends string | number>(name: FilterName, offered: readonly T[], fallback: T): T => {
    const value = parameters.get(name);
    if (value === null || offered.length === 0) return fallback;
    const found = offered.find((choice) => String(choice) === value);
    if (found === undefined) refused.push({ name, value, reason: "unknown" });
    return found ?? fallback;
  };
  const state = {
    age: pick("age", choices.age, defaults.age),
    sex: pick("sex", choices.sex, defaults.sex),
    area: pick("area", choices.area, defaults.area),
    study: pick("study", choices.study, defaults.study)
  };
  if (state.sex === "all" || !choices.districts.includes(state.area)) return { state, refused };
  refused.push({ name: "sex", value: state.sex, reason: "conflict" });
  return { state: { ...state, sex: "all" }, refused };
}

/** The query string of a state: `?age=60&sex=female`, empty for the default view. */
export function serialiseView(state: FilterState, defaults: FilterState): string {
  const parameters = new URLSearchParams();
  for (const name of ["age", "sex", "area", "study"] as const) {
    if (state[name] !== defaults[name]) parameters.set(name, String(state[name]));
  }
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}
