import { type ChangeCause, changeCauses } from "../../loaders/editions/editionRecord.js";
import type { Inputs } from "../../loaders/freshness/inputs.js";
import { WITHHELD } from "../../loaders/tables/publishedInputs.js";

const causes: readonly [RegExp, ChangeCause][] = [
  [/^data\/extracts\//, "new_data"],
  [/^data\/corrections\//, "correction"],
  [/^data\/studies\/.* \(weighting\)$/, "weights"],
  [/^data\/margins\//, "margins"],
  [/^data\/disclosure\.yaml$|\(policy\)$/, "policy"],
  [/^data\//, "codebook"],
  [/^code$/, "code"]
];

/** Everything that changed between two states of a study's inputs, as causes, in the order of `changeCauses`. */
export function causesOf(before: Inputs, after: Inputs): ChangeCause[] {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name] || before[name] === WITHHELD
  );
  // Of a hash that is not published nobody can say whether it changed: it is what is left where nothing else did.
  const told = all.filter((name) => before[name] !== WITHHELD && after[name] !== WITHHELD);
  const names = told.length > 0 ? told : all;
  const found = new Set(
    names.map((name) => {
      const cause = causes.find(([pattern]) => pattern.test(name));
      if (cause === undefined) throw new Error(`input ${name} is no known cause of change`);
      return cause[1];
    })
  );
  return changeCauses.filter((cause) => found.has(cause));
}
