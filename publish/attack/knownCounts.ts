import type { Answers, Respondents } from "../../loaders/survey/respondents.js";
import { type Route, routesOf } from "../../loaders/suppress/routing.js";
import { answerName } from "../../loaders/suppress/surveyWorlds.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { besideOneAnother } from "./besideOneAnother.js";
import type { DomainAtoms } from "./domainAtoms.js";

/** Answers, counted by kind of respondent, and what every published figure counts of them. */
export interface CountedAnswers {
  readonly options: number;
  /** What the count of every option but the last is of, by `answerName`. */
  readonly unknowns: readonly string[];
  /** By kind, then option. The last option is not an unknown: it is what the others leave of the base. */
  readonly counts: Int32Array;
  readonly figures: readonly {
    readonly option: string;
    readonly measure: string;
    readonly coefficients: readonly number[];
  }[];
  /** Sums over the options but the last that are not negative, at most the base, or just the base. */
  readonly limits: readonly {
    readonly coefficients: readonly number[];
    readonly range: "not negative" | "at most the base" | "the base";
  }[];
  /**
   * Least and most of the first option by kind, with the counts of other answers as they are; null where it depends on
   * none.
   */
  readonly beside: { readonly least: Int32Array; readonly most: Int32Array } | null;
  /**
   * By kind, what those who exclude one another have more than the base where some gave several; null where nobody can.
   */
  readonly surplus: Int32Array | null;
}

/** Counts of one item: what stands behind its published figures. */
export interface CountedItem {
  readonly item: string;
  readonly bases: Int32Array;
  /**
   * Answers that exclude one another: all of a question with one answer, every option by itself of one with several.
   */
  readonly answers: readonly CountedAnswers[];
  /** All options of a question with several answers, `any` of them, and the answers that exclude them. */
  readonly together: CountedAnswers | null;
}

/** Counts the respondents of a survey by kind and answer, straight from the rows. */
export function knownCounts(study: SurveyStudy, respondents: Respondents, atoms: DomainAtoms): CountedItem[] {
  const routes = routesOf(study);
  const label = (domain: string, row: number): string => {
    const column = respondents.domains.get(domain);
    return column === undefined || column.codes[row]! < 0 ? "" : column.categories[column.codes[row]!]!;
  };
  const kinds = Int32Array.from({ length: respondents.rows }, (_, row) =>
    atoms.atomOf(label("sex", row), Number.parseInt(label("age", row), 10), label("district", row))
  );
  return respondents.answers.map((answers) => {
    const bases = new Int32Array(atoms.count);
    kinds.forEach((kind, row) => (bases[kind]! += Number(answers.codes[row]! >= 0)));
    const following = routes.filter(({ from }) => from === answers.item.id);
    return { item: answers.item.id, bases, ...countAnswers(answers, kinds, atoms.count, following) };
  });
}

/** Those who are asked the item that a figure names because of their answers. */
export const ASKED = "asked";

type Figures = CountedAnswers["figures"];

function countAnswers(
  { item, codes, ticks }: Answers,
  kinds: Int32Array,
  atoms: number,
  following: readonly Route[]
): Pick<CountedItem, "answers" | "together"> {
  const count = (options: number, chosen: (row: number) => number, figures: Figures): CountedAnswers => {
    const counts = new Int32Array(atoms * options);
    kinds.forEach((kind, row) => {
      if (codes[row]! >= 0) counts[kind * options + chosen(row)]! += 1;
    });
    const limits =
      options > 2
        ? [{ coefficients: Array.from({ length: options - 1 }, () => 1), range: "at most the base" as const }]
        : [];
    const unknowns = figures.slice(0, options - 1).map(({ option, measure }) => answerName(option, measure));
    return { options, unknowns, counts, figures, limits, beside: null, surplus: null };
  };
  const share = (option: string, at: number, options: number): Figures[number] => ({
    option,
    measure: "share",
    coefficients: Array.from({ length: options }, (_, other) => Number(other === at))
  });
  const size = item.options.length;
  const shares = [
    ...item.options.map(({ id }, at) => share(id, at, size)),
    ...following.map(({ item: asked, options }) => ({
      option: asked,
      measure: ASKED,
      coefficients: item.options.map(({ id }) => Number(options.includes(id)))
    }))
  ];
  if (item.type === "single") return { answers: [count(size, (row) => codes[row]!, shares)], together: null };
  if (item.type === "rating")
    return {
      answers: [
        count(size, (row) => codes[row]!, [
          ...shares,
          { option: "mean", measure: "mean", coefficients: item.options.map(({ id }) => Number(id)) },
          {
            option: "top_two_box",
            measure: "top_two_box",
            coefficients: item.options.map((_, at) => Number(at >= size - 2))
          }
        ])
      ],
      together: null
    };
  const exclusive = item.options.flatMap((option, at) => (option.exclusive ? [at] : []));
  const several = item.options.flatMap((option, at) => (option.exclusive ? [] : [at]));
  const isTicked = (at: number, row: number): boolean => ticks![at]![row] === 1;
  const isAny = (row: number): boolean => several.some((at) => isTicked(at, row));
  const told = (row: number): number => Number(isAny(row)) + exclusive.filter((at) => isTicked(at, row)).length;
  const yesOrNo = (option: string, isYes: (row: number) => boolean, measure = "share"): CountedAnswers =>
    count(2, (row) => Number(!isYes(row)), [{ option, measure, coefficients: [1, 0] }]);
  const single = several.map((at) => yesOrNo(item.options[at]!.id, (row) => isTicked(at, row)));
  const surplus = new Int32Array(atoms);
  const union = yesOrNo("any", isAny);
  const others = exclusive.map((at) => yesOrNo(item.options[at]!.id, (row) => isTicked(at, row)));
  kinds.forEach((kind, row) => {
    if (codes[row]! >= 0) surplus[kind]! += told(row) - 1;
  });
  const unknowns = [...several, null, ...exclusive].map((at) => (at === null ? "any" : item.options[at]!.id));
  const asked = following.map(({ item: id, options }) => ({
    leading: unknowns.flatMap((option, at) => (options.includes(option) ? [at] : [])),
    counted: yesOrNo(
      id,
      (row) => item.options.some((option, at) => options.includes(option.id) && isTicked(at, row)),
      ASKED
    )
  }));
  const areRoutesOfOptions = asked.every(({ leading }) => leading.every((at) => at < single.length));
  const isWhole =
    exclusive.length > 0 && areRoutesOfOptions && kinds.every((_, row) => codes[row]! < 0 || told(row) === 1);
  const whole = !isWhole
    ? null
    : count(
        1 + exclusive.length,
        (row) => (isAny(row) ? 0 : 1 + exclusive.findIndex((at) => isTicked(at, row))),
        ["any", ...exclusive.map((at) => item.options[at]!.id)].map((option, at) =>
          share(option, at, 1 + exclusive.length)
        )
      );
  return besideOneAnother(single, union, others, whole, asked, surplus);
}
