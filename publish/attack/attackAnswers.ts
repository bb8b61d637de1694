import type { Highs } from "highs";
import type { SparseRow } from "../../loaders/solver/sparseMatrix.js";
import { type AnswerCell, answerSystem } from "./answerSystem.js";
import { TICKS } from "./besideOneAnother.js";
import type { Domain } from "./domainAtoms.js";
import { baseName, figureName } from "./figureName.js";
import { ASKED, type CountedAnswers, type CountedItem } from "./knownCounts.js";
import type { Interval, LinearSystem } from "./linearSystem.js";
import { searchIntervals } from "./searchIntervals.js";
import { type TargetRanges, targetRanges } from "./targetRanges.js";
import { tryChanges } from "./tryChanges.js";
import { baseKey, figureKey } from "./shownFigures.js";
import { solveIntervals } from "./solveIntervals.js";
import type { SurveyCase } from "./surveyCase.js";
import { worldChanges } from "./worldChanges.js";

/** A system of answers, what its unknowns truly are, and changes of them that may give other solutions. */
interface LaidAnswers {
  readonly system: LinearSystem;
  readonly truth: Float64Array;
  readonly clues: readonly SparseRow[];
}

/**
 * Goes for the hidden counts of an item's answers. What a clue proves protected, or a look at one option with all
 * others as they are, needs no look at all of them together.
 */
export function attackAnswers(highs: Highs, survey: SurveyCase, counted: CountedItem): Interval[] {
  const { answers, together } = counted;
  const clues = worldChanges(survey.worlds, counted.item, survey.atoms);
  const lay = (of: CountedAnswers, isLeft: (name: string) => boolean): LaidAnswers => {
    const { system, truth, unknownOf } = layAnswers(survey, counted, of, isLeft);
    return { system, truth, clues: clues(of, unknownOf) };
  };
  const everything = (): boolean => true;
  if (together === null)
    return answers.flatMap((of) => {
      const laid = lay(of, everything);
      return solveIntervals(highs, laid.system, [laid.truth], laid.clues);
    });
  const proved = new Map<string, Interval>();
  const isLeft = (name: string): boolean => !proved.has(name);
  const keep = ({ targets }: LinearSystem, { ranges, isOpen }: TargetRanges): void =>
    targets.forEach((target, at) => {
      if (!isOpen(at)) proved.set(target.name, { target, ...ranges[at]!, chain: [] });
    });
  const whole = lay(together, everything);
  const found = targetRanges(whole.system);
  found.learn(whole.truth);
  tryChanges(whole.system, whole.truth, whole.clues, found.reach);
  keep(whole.system, found);
  const isDone = (): boolean => whole.system.targets.every(({ name }) => proved.has(name));
  if (isDone()) return [...proved.values()];
  for (const of of answers) {
    const { system, truth } = lay(of, isLeft);
    if (system.targets.length === 0) continue;
    const search = searchIntervals(highs, system, [truth], []);
    keep(search.system, search);
  }
  if (isDone()) return [...proved.values()];
  const rest = lay(together, isLeft);
  return [...proved.values(), ...solveIntervals(highs, rest.system, [rest.truth])];
}

/** @param isLeft whether a figure of some name is still to be gone for */
function layAnswers(
  survey: SurveyCase,
  { item, bases: answered }: CountedItem,
  answers: CountedAnswers,
  isLeft: (name: string) => boolean
): ReturnType<typeof answerSystem> {
  const { rows, atoms, levelOf, policy } = survey;
  const { figures, bases } = survey.shown;
  const places = new Set<string>();
  const own = rows.flatMap((cell) => {
    if (cell.item !== item) return [];
    // Whoever knows how many ticked an option reads from its share of all ticks how many these are.
    const stands = cell.measure === "share_of_answers" ? TICKS : cell.option;
    const figure = answers.figures.findIndex(({ option, measure }) => option === stands && measure === cell.measure);
    const isKnown = stands !== TICKS || (figures.has(figureKey(cell)) && !places.has(baseKey(cell)));
    if (figure < 0 || !isKnown) return [];
    if (stands === TICKS) places.add(baseKey(cell));
    return [{ cell, figure, level: levelOf(cell) }];
  });
  const printed = own.filter(({ cell }) => figures.has(figureKey(cell)));
  const levels = new Set(printed.map(({ level }) => level));
  const offered = new Set(printed.map(({ figure, level }) => `${figure}|${level}`));
  const countOf = (figure: number, domain: Domain): number =>
    countIn(answers, answers.figures[figure]!.coefficients, atoms.within(domain));
  const asked = answers.figures.flatMap(({ option, measure }, figure) =>
    measure === ASKED ? askedCells(survey, option, figure, (domain) => countOf(figure, domain)) : []
  );
  const isTarget = ({ cell, figure, level }: (typeof own)[number], base: number): boolean => {
    const isCount = !["mean", "share_of_answers"].includes(answers.figures[figure]!.measure);
    if (!isCount || cell.verdict !== "suppressed" || base === 0 || !levels.has(level)) return false;
    const count = countOf(figure, cell);
    const isFew = Math.min(count, base - count) < policy.minimumCount || base < policy.minimumBase;
    return (isFew || offered.has(`${figure}|${level}`)) && isLeft(figureName(cell));
  };
  const cells = own.map((entry): AnswerCell => {
    const { cell, figure } = entry;
    return {
      sex: cell.sex,
      age: cell.age,
      area: cell.area,
      figure,
      name: figureName(cell),
      shown: figures.get(figureKey(cell))?.where ?? null,
      atLeast: null,
      isBaseHidden: !bases.has(baseKey(cell)),
      isTarget: isTarget(entry, atoms.sumWithin(answered, cell))
    };
  });
  return answerSystem(answers, answered, [...asked, ...cells], atoms, policy);
}

/** Bases of an item that is put to those who gave some answers: nobody without them is among these respondents. */
function askedCells(
  { tables, shown: { bases } }: SurveyCase,
  item: string,
  figure: number,
  countOf: (domain: Domain) => number
): AnswerCell[] {
  const places = new Map(tables.cells.filter((cell) => cell.item === item).map((cell) => [baseKey(cell), cell]));
  return [...places].flatMap(([key, { sex, age, area }]): AnswerCell[] => {
    const domain = { sex, age, area };
    const shown = bases.get(key);
    const count = countOf(domain);
    if (!shown || shown.base > count) return [];
    return [
      {
        ...domain,
        figure,
        name: baseName(item, domain),
        shown: shown.where,
        atLeast: shown.base < count ? shown.base : null,
        isBaseHidden: false,
        isTarget: false
      }
    ];
  });
}

function countIn(
  { counts, options }: Pick<CountedAnswers, "counts" | "options">,
  coefficients: readonly number[],
  atoms: Int32Array
): number {
  return atoms.reduce(
    (sum, atom) =>
      coefficients.reduce((total, coefficient, option) => total + coefficient * counts[atom * options + option]!, sum),
    0
  );
}
