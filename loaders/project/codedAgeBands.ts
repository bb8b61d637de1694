import type { Codes } from "./codes.js";
import { type AgeBand, parseAgeBand } from "./parseAgeBand.js";

/** The bands of age that codes stand for, each once, in their order; what is no band is left out. */
export function codedAgeBands(codes: Codes): AgeBand[] {
  return [...new Set(Object.values(codes))].map(parseAgeBand).filter((band) => band !== null);
}
