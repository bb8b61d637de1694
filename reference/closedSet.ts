/**
 * Refuses what the case format does not have: an option that is silently ignored would give a figure for another
 * question.
 */
export function onlyKnown(given: object, known: readonly string[], place: string): void {
  for (const key of Object.keys(given))
    if (!known.includes(key)) throw new Error(`${place}: unknown option ${JSON.stringify(key)}`);
}

/** The one of a closed set that was named. */
export function oneOf<Choice extends string>(given: unknown, choices: readonly Choice[], place: string): Choice {
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw new Error(`${place}: unknown ${JSON.stringify(given)}, known: ${choices.join(", ")}`);
  return found;
}
