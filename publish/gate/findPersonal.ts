import type { IdentifierKind } from "../../loaders/validate/identifiers/identifierKinds.js";
import { textShapes } from "../../loaders/validate/identifiers/textShapes.js";

/** Kinds that no published text may hold. Names, places and web accounts of authors and sources are none of them. */
const personal: readonly IdentifierKind[] = [
  "email",
  "device",
  "session",
  "snils",
  "inn",
  "card",
  "passport",
  "phone",
  "coordinates"
];
const shapes = textShapes.filter(({ kind }) => personal.includes(kind));

/** The kind of direct identifier that a published text holds, or null. */
export function findPersonal(text: string): IdentifierKind | null {
  if (text.length < 6) return null;
  // "77,826 / 1,016,357" are two counts, not a place.
  const plain = text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  return shapes.find(({ test }) => test(plain))?.kind ?? null;
}
