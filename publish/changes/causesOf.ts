import { type ChangeCause, changeCauses } from "../../loaders/editions/editionRecord.js";
import type { Inputs } from "../../loaders/freshness/inputs.js";

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
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);
  const found = new Set(names.map((name) => {
    const cause = causes.find(([pattern]) => pattern.test(name));
    if (cause === undefined) throw new Error(`input ${name} is no known cause of change`);
    return cause[1];
  }));
  return changeCauses.filter((cause) => found.has(cause));
}
