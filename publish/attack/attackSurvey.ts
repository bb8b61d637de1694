import type { Highs } from "highs";
import type { DisclosurePolicy, SurveyStudy } from "../../loaders/project/project.js";
import type { Respondents } from "../../loaders/survey/respondents.js";
import { answerSystem } from "./answerSystem.js";
import { type BaseCell, baseSystem } from "./baseSystem.js";
import { type Domain, type DomainAtoms, type DomainRow, domainAtoms } from "./domainAtoms.js";
import { type CountedItem, knownCounts } from "./knownCounts.js";
import { type Interval, isProtected } from "./linearSystem.js";
import { type FigureRow, type ShownFigures, type SurveyTables, baseKey, figureKey, shownFigures } from "./shownFigures.js";
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
  highs: Highs, study: SurveyStudy, evidence: SurveyEvidence, policy: DisclosurePolicy, isWanted: (item: number) => boolean = () => true
): AttackResult {
  const { tables, domains, representation, respondents } = evidence;
  const ages = [...new Set([...tables.cells.map(({ age }) => age), ...representation.map(({ age }) => age)])];
  const atoms = domainAtoms(domains, ages);
  const items = knownCounts(respondents, atoms);
  const shown = shownFigures(tables);
  const inhabited = new Set(items.flatMap(({ bases }) => [...bases.keys()].filter((atom) => bases[atom]! > 0)));
  const disclosures: Disclosure[] = [];
  let targets = 0;
  const report = (what: string, found: string, chain: readonly string[]): number =>
    disclosures.push({ study: study.study, what, found, chain });
  const judge = (intervals: readonly Interval[]): void => {
    targets += intervals.length;
    for (const { target, lower, upper, chain } of intervals)
      if (!isProtected(target, lower, upper)) report(target.name, lower === upper ? `is ${lower}` : `lies between ${lower} and ${upper}`, chain);
  };

  for (const counted of items.filter((_, at) => isWanted(at))) {
    const cells = tables.cells.filter(({ item, measure }) => item === counted.item && measure !== "share_of_answers");
    for (const cell of cells)
      if (cell.verdict === "suppressed" && shown.figures.has(figureKey(cell)))
        report(nameOf(cell), `is hidden in cells but shown in ${shown.figures.get(figureKey(cell))!.where}`, []);
    const basesOf = basesIn(counted, atoms);
    judge(attackBases(counted, cells, shown, basesOf));
    judge(attackAnswers(counted, cells, shown, basesOf));
  }
  return { study: study.study, targets, disclosures };

  function attackBases(
    counted: CountedItem, cells: readonly FigureRow[], { bases }: ShownFigures, basesOf: (domain: Domain) => number
  ): Interval[] {
    const places = [...new Map(cells.map((cell) => [baseKey(cell), cell])).values()];
    const levels = new Set(places.filter((cell) => bases.has(baseKey(cell))).map((cell) => levelOf(cell, domains)));
    const isTarget = (domain: Domain): boolean => levels.has(levelOf(domain, domains)) && basesOf(domain) < policy.minimumBase;
    const asked = places.map(({ item, sex, age, area }): BaseCell => ({
      sex, age, area, name: `base of ${item}, ${placeName({ sex, age, area })}`,
      shown: bases.get(baseKey({ item, sex, age, area })) ?? null, atMost: null,
      isTarget: isTarget({ sex, age, area })
    }));
    const limits = representation.map(({ sex, age, area, base, population }): BaseCell => ({
      sex, age, area, name: `respondents, ${placeName({ sex, age, area })}`, shown: null, isTarget: false,
      atMost: base === null ? { base: population, where: "population" } : { base, where: "representation" }
    }));
    const system = baseSystem([...asked, ...limits], atoms, (atom) => inhabited.has(atom) || atoms.isNamed(atom), policy.protectionInterval);
    return solveIntervals(highs, system, [Float64Array.from(counted.bases)]);
  }

  function attackAnswers(
    counted: CountedItem, cells: readonly FigureRow[], { figures, bases }: ShownFigures, basesOf: (domain: Domain) => number
  ): Interval[] {
    return counted.answers.flatMap((answers) => {
      const own = cells.flatMap((cell) => {
        const figure = answers.figures.findIndex(({ option, measure }) => option === cell.option && measure === cell.measure);
        return figure < 0 ? [] : [{ cell, figure }];
      });
      const printed = own.filter(({ cell }) => figures.has(figureKey(cell)));
      const levels = new Set(printed.map(({ cell }) => levelOf(cell, domains)));
      const offered = new Set(printed.map(({ cell, figure }) => `${figure}|${levelOf(cell, domains)}`));
      const { system, truth } = answerSystem(answers, counted.bases, own.map(({ cell, figure }) => {
        const { measure } = answers.figures[figure]!;
        const base = basesOf(cell);
        const count = countIn(answers.counts, answers.options, answers.figures[figure]!.coefficients, atoms.within(cell));
        const few = Math.min(count, base - count) < policy.minimumCount || base < policy.minimumBase;
        return {
          sex: cell.sex, age: cell.age, area: cell.area, figure, name: nameOf(cell),
          shown: figures.get(figureKey(cell))?.where ?? null, isBaseHidden: !bases.has(baseKey(cell)),
          isTarget: measure !== "mean" && cell.verdict === "suppressed" && base > 0 && levels.has(levelOf(cell, domains))
            && (few || offered.has(`${figure}|${levelOf(cell, domains)}`))
        };
      }), atoms, policy);
      return solveIntervals(highs, system, [truth]);
    });
  }
}

function basesIn({ bases }: CountedItem, atoms: DomainAtoms): (domain: Domain) => number {
  return (domain) => atoms.within(domain).reduce((sum, atom) => sum + bases[atom]!, 0);
}

function countIn(counts: Int32Array, options: number, coefficients: readonly number[], atoms: Int32Array): number {
  return atoms.reduce((sum, atom) =>
    coefficients.reduce((total, coefficient, option) => total + coefficient * counts[atom * options + option]!, sum), 0);
}

/** Whether a domain is of the city, a zone or a district, and split by sex. */
function levelOf({ sex, area }: Domain, domains: readonly DomainRow[]): string {
  const place = area === "all" ? "city" : domains.find(({ domain, category }) => category === area && domain !== "area")!.domain;
  return `${place}|${sex === "all" ? "both" : "one"}`;
}

function nameOf(cell: FigureRow): string {
  return `${cell.item}/${cell.option} (${cell.measure}), ${placeName(cell)}`;
}

function placeName({ sex, age, area }: Domain): string {
  return [sex === "all" ? "both sexes" : sex, age === "all" ? "all ages" : age, area === "all" ? "whole city" : area].join(", ");
}
