import { expect, test } from "vitest";
import type { SurveyWorlds } from "../../loaders/suppress/surveyWorlds.js";
import { domainAtoms } from "../../publish/attack/domainAtoms.js";
import { worldChanges } from "../../publish/attack/worldChanges.js";

const row = (domain: string, category: string) => ({ domain, category, parent: null, fromAge: null, toAge: null });
const atoms = domainAtoms([row("sex", "female"), row("sex", "male"), row("district", "nevsky")], ["18-54", "55+"]);
const worlds: SurveyWorlds = {
  kinds: [
    { sex: "female", age: "18-34", district: "nevsky" },
    { sex: "female", age: "35-54", district: "nevsky" },
    { sex: "male", age: "55+", district: "nevsky" },
    { sex: "male", age: "", district: "" }
  ],
  items: new Map([
    [
      "trust",
      {
        answers: ["share yes", "share no", "asked why"],
        // Two bands of women that no published figure tells apart; a man of 55; somebody of whom no more is known.
        worlds: [Int32Array.of(0, 0, 1, 1, 0, 2, 2, 1, -1), Int32Array.of(2, 2, 4), Int32Array.of(3, 0, 1)]
      }
    ]
  ])
};
const female = atoms.atomOf("female", 18, "nevsky");
const male = atoms.atomOf("male", 55, "nevsky");
const unknownOf = (atom: number, option: number): number | undefined =>
  [female, male].includes(atom) ? 10 * (atom === male ? 1 : 0) + option : undefined;

test("worlds become changes of the unknowns that a system has", () => {
  const changes = worldChanges(worlds, "trust", atoms);
  expect(changes({ unknowns: ["share no", "share yes"] }, unknownOf)).toEqual([{ columns: [1, 10], values: [3, -1] }]);
  expect(changes({ unknowns: ["asked why"] }, unknownOf)).toEqual([{ columns: [10], values: [4] }]);
});

test("without worlds, or of another item, there are none", () => {
  expect(worldChanges(null, "trust", atoms)({ unknowns: ["share yes"] }, unknownOf)).toEqual([]);
  expect(worldChanges(worlds, "barriers", atoms)({ unknowns: ["share yes"] }, unknownOf)).toEqual([]);
});
