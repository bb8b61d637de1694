import type { Highs } from "highs";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { Respondents } from "../../loaders/survey/respondents.js";
import { type AnswerCell, answerSystem } from "./answerSystem.js";
import { TICKS } from "./besideOneAnother.js";
import { type BaseCell, baseSystem } from "./baseSystem.js";
import { type Domain, type DomainAtoms, type DomainRow, domainAtoms } from "./domainAtoms.js";
import { ASKED, type CountedAnswers, type CountedItem, knownCounts } from "./knownCounts.js";
import { type Interval, isProtected } from "./linearSystem.js";
import {
  type FigureRow,
  type ShownFigures,
  type SurveyTables,
  baseKey,
  figureKey,
  shownFigures
} from "./shownFigures.js";
import { searchIntervals } from "./searchIntervals.js";
import { solveIntervals } from "./solveIntervals.js";

/** Something that an intruder can work out, and the published figures that give it away. */
export interface Disclosure {
  readonly study: string;
  readonly what: string;
  readonly found: string;
  readonly chain: readonly string[];
}

/** The result of an attack on one study. */
export interface AttackResult {
  readonly study: string;
  /** Hidden counts that were gone for. */
  readonly targets: number;
  readonly disclosures: readonly Disclosure[];
  /** Figures that were left out because they contradict the others. */
  readonly setAside: readonly string[];
  /** Hidden counts that could not be gone for. */
  readonly notAttacked: number;
}

/** A number of respondents printed beside the population. */
export interface RepresentationRow extends Domain {
  readonly base: number | null;
  readonly population: number;
}

/** What the attack on a survey has in hand. */
export interface SurveyEvidence {
  readonly tables: SurveyTables;
  readonly domains: readonly DomainRow[];
  readonly representation: readonly RepresentationRow[];
  /** Respondents whose counts the intruder is taken to know where a figure shows them, and nobody else's. */
  readonly respondents: Respondents;
}

/**
 * Plays the intruder on everything that is published of a survey.
 *
 * @param isWanted whether to attack the item at a place among those of the respondents
 */
export function attackSurvey(
  highs: Highs,
  study: SurveyStudy,
  evidence: SurveyEvidence,
  policy: DisclosurePolicy,
  isWanted: (item: number) => boolean = () => true
): AttackResult {
  const { tables, domains, representation, respondents } = evidence;
  const own = new Set(tables.cells.map(figureKey));
  // What another survey of the same respondents shows of places and options that this one has no row for.
  const others = tables.elsewhere.filter(
    (row) => row.table.startsWith("studies/") && row.estimate !== null && !own.has(figureKey(row))
  );
  const ages = [...new Set([...tables.cells, ...others, ...representation].map(({ age }) => age))];
  const atoms = domainAtoms(domains, ages);
  const items = knownCounts(study, respondents, atoms);
  const shown = shownFigures(tables);
  const inhabited = new Set(items.flatMap(({ bases }) => [...bases.keys()].filter((atom) => bases[atom]! > 0)));
  const disclosures: Disclosure[] = [];
  let targets = 0;
  const report = (what: string, found: string, chain: readonly string[]): number =>
    disclosures.push({ study: study.study, what, found, chain });
  const judge = (intervals: readonly Interval[]): void => {
    targets += intervals.length;
    for (const { target, lower, upper, chain } of intervals)
      if (!isProtected(target, lower, upper))
        report(target.name, lower === upper ? `is ${lower}` : `lies between ${lower} and ${upper}`, chain);
  };

  for (const counted of items.filter((_, at) => isWanted(at))) {
    const cells = [...tables.cells, ...others].filter(({ item }) => item === counted.item);
    for (const cell of cells.filter(({ verdict }) => verdict === "suppressed")) {
      const seen = shown.figures.get(figureKey(cell));
      if (seen) report(nameOf(cell), `is hidden in cells but shown in ${seen.where}`, []);
      if (cell.measure === "share" && shown.figures.has(figureKey({ ...cell, measure: "share_of_answers" })))
        report(nameOf(cell), "is hidden but its share of answers is shown", []);
    }
    const basesOf = basesIn(counted, atoms);
    judge(attackBases(counted, cells, shown, basesOf));
    judge(attackAnswers(counted, cells, shown, basesOf));
  }
  return { study: study.study, targets, disclosures, setAside: [], notAttacked: 0 };

  function attackBases(
    counted: CountedItem,
    cells: readonly FigureRow[],
    { bases }: ShownFigures,
    basesOf: (domain: Domain) => number
  ): Interval[] {
    const places = [...new Map(cells.map((cell) => [baseKey(cell), cell])).values()];
    // Another survey of these respondents may have a few more or less: its base of the same place is not one of theirs.
    const shownBase = (cell: Domain & Pick<FigureRow, "item">): { base: number; where: string } | null => {
      const found = bases.get(baseKey(cell));
      return found && found.base === basesOf(cell) ? found : null;
    };
    const levels = new Set(places.filter((cell) => shownBase(cell) !== null).map((cell) => levelOf(cell, domains)));
    const isTarget = (domain: Domain): boolean =>
      levels.has(levelOf(domain, domains)) && basesOf(domain) < policy.minimumBase;
    const asked = places.map(({ item, sex, age, area }): BaseCell => ({
      sex,
      age,
      area,
      name: `base of ${item}, ${placeName({ sex, age, area })}`,
      shown: shownBase({ item, sex, age, area }),
      atMost: null,
      isTarget: isTarget({ sex, age, area })
    }));
    const limits = representation.map(({ sex, age, area, base, population }): BaseCell => ({
      sex,
      age,
      area,
      name: `respondents, ${placeName({ sex, age, area })}`,
      shown: null,
      isTarget: false,
      atMost: base === null ? { base: population, where: "population" } : { base, where: "representation" }
    }));
    const system = baseSystem(
      [...asked, ...limits],
      atoms,
      (atom) => inhabited.has(atom) || atoms.isNamed(atom),
      policy.protectionInterval
    );
    return solveIntervals(highs, system, [Float64Array.from(counted.bases)]);
  }

  /** What is proved protected with all other options as they are needs no look at all of them together. */
  function attackAnswers(
    counted: CountedItem,
    cells: readonly FigureRow[],
    shownOf: ShownFigures,
    basesOf: (domain: Domain) => number
  ): Interval[] {
    const { answers, together } = counted;
    const lay = (of: CountedAnswers, isLeft: (name: string) => boolean) =>
      layAnswers(of, counted.bases, cells, shownOf, basesOf, isLeft);
    if (together === null)
      return answers.flatMap((of) => {
        const { system, truth } = lay(of, () => true);
        return solveIntervals(highs, system, [truth]);
      });
    const proved = answers.flatMap((of) => {
      const { system, truth } = lay(of, () => true);
      const {
        system: { targets: searched },
        ranges,
        isOpen
      } = searchIntervals(highs, system, [truth]);
      return searched.flatMap((target, at): Interval[] => (isOpen(at) ? [] : [{ target, ...ranges[at]!, chain: [] }]));
    });
    const names = new Set(proved.map(({ target }) => target.name));
    const { system, truth } = lay(together, (name) => !names.has(name));
    return [...proved, ...solveIntervals(highs, system, [truth])];
  }

  function layAnswers(
    answers: CountedAnswers,
    answered: Int32Array,
    cells: readonly FigureRow[],
    { figures, bases }: ShownFigures,
    basesOf: (domain: Domain) => number,
    isLeft: (name: string) => boolean
  ): ReturnType<typeof answerSystem> {
    const places = new Set<string>();
    const own = cells.flatMap((cell) => {
      // Whoever knows how many ticked an option reads from its share of all ticks how many these are.
      const stands = cell.measure === "share_of_answers" ? TICKS : cell.option;
      const figure = answers.figures.findIndex(({ option, measure }) => option === stands && measure === cell.measure);
      const isKnown = stands !== TICKS || (figures.has(figureKey(cell)) && !places.has(baseKey(cell)));
      if (figure < 0 || !isKnown) return [];
      if (stands === TICKS) places.add(baseKey(cell));
      return [{ cell, figure }];
    });
    const printed = own.filter(({ cell }) => figures.has(figureKey(cell)));
    const levels = new Set(printed.map(({ cell }) => levelOf(cell, domains)));
    const offered = new Set(printed.map(({ cell, figure }) => `${figure}|${levelOf(cell, domains)}`));
    const countOf = (figure: number, domain: Domain): number =>
      countIn(answers.counts, answers.options, answers.figures[figure]!.coefficients, atoms.within(domain));
    const asked = answers.figures.flatMap(({ option, measure }, figure) =>
      measure === ASKED ? askedCells(option, figure, bases, countOf) : []
    );
    return answerSystem(
      answers,
      answered,
      [
        ...asked,
        ...own.map(({ cell, figure }): AnswerCell => {
          const { measure } = answers.figures[figure]!;
          const base = basesOf(cell);
          const count = countOf(figure, cell);
          const few = Math.min(count, base - count) < policy.minimumCount || base < policy.minimumBase;
          const name = nameOf(cell);
          return {
            sex: cell.sex,
            age: cell.age,
            area: cell.area,
            figure,
            name,
            shown: figures.get(figureKey(cell))?.where ?? null,
            atLeast: null,
            isBaseHidden: !bases.has(baseKey(cell)),
            isTarget:
              measure !== "mean" &&
              measure !== "share_of_answers" &&
              cell.verdict === "suppressed" &&
              base > 0 &&
              levels.has(levelOf(cell, domains)) &&
              (few || offered.has(`${figure}|${levelOf(cell, domains)}`)) &&
              isLeft(name)
          };
        })
      ],
      atoms,
      policy
    );
  }

  /** Bases of an item that is put to those who gave some answers: nobody without them is among these respondents. */
  function askedCells(
    item: string,
    figure: number,
    bases: ShownFigures["bases"],
    countOf: (figure: number, domain: Domain) => number
  ): AnswerCell[] {
    const places = new Map(tables.cells.filter((cell) => cell.item === item).map((cell) => [baseKey(cell), cell]));
    return [...places].flatMap(([key, { sex, age, area }]): AnswerCell[] => {
      const shown = bases.get(key);
      const count = countOf(figure, { sex, age, area });
      if (!shown || shown.base > count) return [];
      return [
        {
          sex,
          age,
          area,
          figure,
          name: `base of ${item}, ${placeName({ sex, age, area })}`,
          shown: shown.where,
          atLeast: shown.base < count ? shown.base : null,
          isBaseHidden: false,
          isTarget: false
        }
      ];
    });
  }
}

function basesIn({ bases }: CountedItem, atoms: DomainAtoms): (domain: Domain) => number {
  return (domain) => atoms.within(domain).reduce((sum, atom) => sum + bases[atom]!, 0);
}

function countIn(counts: Int32Array, options: number, coefficients: readonly number[], atoms: Int32Array): number {
  return atoms.reduce(
    (sum, atom) =>
      coefficients.reduce((total, coefficient, option) => total + coefficient * counts[atom * options + option]!, sum),
    0
  );
}

/** Whether a domain is of the city, a zone or a district, and split by sex. */
function levelOf({ sex, area }: Domain, domains: readonly DomainRow[]): string {
  const place =
    area === "all" ? "city" : domains.find(({ domain, category }) => category === area && domain !== "area")!.domain;
  return `${place}|${sex === "all" ? "both" : "one"}`;
}

function nameOf(cell: FigureRow): string {
  return `${cell.item}/${cell.option} (${cell.measure}), ${placeName(cell)}`;
}

function placeName({ sex, age, area }: Domain): string {
  return [
    sex === "all" ? "both sexes" : sex,
    age === "all" ? "all ages" : age,
    area === "all" ? "whole city" : area
  ].join(", ");
}
