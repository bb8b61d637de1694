import type { SurveyWorlds } from "../../loaders/suppress/surveyWorlds.js";
import type { SparseRow } from "../../loaders/solver/sparseMatrix.js";
import type { AnswerSystem } from "./answerSystem.js";
import type { DomainAtoms } from "./domainAtoms.js";
import type { CountedAnswers } from "./knownCounts.js";

/** Changes of the unknowns of a system of answers, one for each world that changes any of them. */
export type WorldChanges = (
  answers: Pick<CountedAnswers, "unknowns">,
  unknownOf: AnswerSystem["unknownOf"]
) => SparseRow[];

/**
 * Reads the worlds by which an item was protected as changes of what an intruder does not know. They are clues: what
 * they prove is worked out from the published figures.
 *
 * @param worlds of the survey; null where they are not known
 */
export function worldChanges(worlds: SurveyWorlds | null, item: string, atoms: DomainAtoms): WorldChanges {
  const own = worlds?.items.get(item);
  if (!worlds || !own) return () => [];
  const atomOf = worlds.kinds.map(({ sex, age, district }) => atoms.atomOf(sex, Number.parseInt(age, 10), district));
  return ({ unknowns }, unknownOf) => {
    const options = own.answers.map((answer) => unknowns.indexOf(answer));
    return own.worlds.flatMap((world) => {
      const change = new Map<number, number>();
      for (let at = 0; at < world.length; at += 3) {
        const option = options[world[at + 1]!]!;
        if (option < 0) continue;
        const unknown = unknownOf(atomOf[world[at]!]!, option);
        if (unknown === undefined) return [];
        change.set(unknown, (change.get(unknown) ?? 0) + world[at + 2]!);
      }
      return change.size === 0 ? [] : [{ columns: [...change.keys()], values: [...change.values()] }];
    });
  };
}
