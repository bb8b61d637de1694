import type { Unit } from "../project/units.js";
import { units } from "../project/units.js";
import { idOf } from "./idOf.js";
import type { Draft } from "./renderCodebook.js";
import { decide } from "./renderCodebook.js";

/** Words of headers that tell what is counted. */
const unitWords: readonly { unit: Unit; pattern: RegExp }[] = [
  { unit: "visitors", pattern: /посетител|visitor/i },
  { unit: "visits", pattern: /визит|посещен|visit|session/i },
  { unit: "views", pattern: /просмотр|показ|view|impression/i },
  { unit: "accounts", pattern: /пользовател|учётн|account|user|women|men|женщин|мужчин/i },
  { unit: "persons", pattern: /человек|жител|person|people|population|n_unweighted|respondent/i },
  { unit: "messages", pattern: /сообщен|обращен|message/i }
];

/**
 * The entry of what a usage table counts, as far as the header tells it.
 *
 * @param header of the column of counts; null where columns across hold the counts of one measure
 */
export function measureDraft(header: string | null): Draft {
  const unit = unitWords.find(({ pattern }) => header !== null && pattern.test(header))?.unit;
  return {
    ...(header === null ? {} : { column: header }),
    measure: header === null ? "users" : idOf(header, "m"),
    label: header ?? decide("what is counted"),
    unit: unit ?? decide(`one of ${units.join(", ")}`)
  };
}
