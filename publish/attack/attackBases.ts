import type { Highs } from "highs";
import { type BaseCell, baseSystem } from "./baseSystem.js";
import type { Domain } from "./domainAtoms.js";
import { baseName, domainName } from "./figureName.js";
import type { CountedItem } from "./knownCounts.js";
import type { Interval } from "./linearSystem.js";
import { baseKey } from "./shownFigures.js";
import { solveIntervals } from "./solveIntervals.js";
import type { SurveyCase } from "./surveyCase.js";

/** Goes for the hidden numbers of respondents behind the figures of an item. */
export function attackBases(
  highs: Highs,
  { rows, shown, representation, inhabited, atoms, levelOf, policy }: SurveyCase,
  { item, bases }: CountedItem
): Interval[] {
  const baseOf = (domain: Domain): number => atoms.sumWithin(bases, domain);
  const places = [
    ...new Map(rows.filter((cell) => cell.item === item).map((cell) => [baseKey(cell), cell])).values()
  ].map(({ sex, age, area }): Domain => ({ sex, age, area }));
  // Another survey of these respondents may have a few more or less: its base of the same place is not one of theirs.
  const shownBase = (domain: Domain): { base: number; where: string } | null => {
    const found = shown.bases.get(baseKey({ item, ...domain }));
    return found && found.base === baseOf(domain) ? found : null;
  };
  const levels = new Set(places.filter((domain) => shownBase(domain) !== null).map(levelOf));
  const asked = places.map((domain): BaseCell => ({
    ...domain,
    name: baseName(item, domain),
    shown: shownBase(domain),
    atMost: null,
    isTarget: levels.has(levelOf(domain)) && baseOf(domain) < policy.minimumBase
  }));
  const limits = representation.map(({ sex, age, area, base, population }): BaseCell => ({
    sex,
    age,
    area,
    name: `respondents, ${domainName({ sex, age, area })}`,
    shown: null,
    isTarget: false,
    atMost: base === null ? { base: population, where: "population" } : { base, where: "representation" }
  }));
  // A sex or an age that nobody in the poll has is in no table, which tells that nobody has it.
  const sexes = new Set([...inhabited].map(atoms.sexOf));
  const ages = new Set([...inhabited].map(atoms.ageOf));
  const system = baseSystem(
    [...asked, ...limits],
    atoms,
    (atom) =>
      inhabited.has(atom) || (atoms.isNamed(atom) && sexes.has(atoms.sexOf(atom)) && ages.has(atoms.ageOf(atom))),
    policy.protectionInterval
  );
  return solveIntervals(highs, system, [Float64Array.from(bases)]);
}
