import { keyOf } from "../../loaders/freshness/inputs.js";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { sha256 } from "../../loaders/tables/hashFiles.js";
import type { Part } from "../../loaders/tables/part.js";

/**
 * Everything that comes of an attack on a survey depends on, as one hash: what is published of it and of surveys of the
 * same respondents, and what its respondents are read from. A route between questions shows in no table, and tells the
 * intruder how many gave the answers that lead on. Code that makes tables counts by the tables it makes.
 *
 * @param code hash of the attack's own code, which reads respondents too
 */
export function attackKey(
  code: string,
  policy: DisclosurePolicy,
  { tables, inputs }: Part,
  twins: readonly Part[]
): string {
  const read = Object.fromEntries(Object.entries(inputs).filter(([input]) => input !== "code"));
  return sha256(JSON.stringify([code, policy, tables, keyOf(read), twins.map((twin) => twin.tables)]));
}
