import type { Measure } from "../tabulate/cellVariables.js";
import type { Answers } from "../survey/respondents.js";

/** A published figure that counts answers. */
export interface AnswerFigure {
  readonly option: string;
  /**
   * `ticks`: of all real options together, what shares of answers are shares of. `asked`: the base of the item
   * `option`, which is put to those who gave some answers.
   */
  readonly measure: Exclude<Measure, "share_of_answers"> | "ticks" | "asked";
}

/** Everything that is published of an item, as sums of kinds of answers. */
export interface AnswerTable {
  /** The kinds that a row counts in; none outside the base. */
  readonly kindsOf: (row: number) => readonly number[];
  readonly kinds: number;
  readonly figures: readonly AnswerFigure[];
  /** By figure, what every kind counts in it. */
  readonly coefficients: readonly (readonly number[])[];
  /** Simple changes of answers: how many of every kind are gained. Possible as long as no kind falls below zero. */
  readonly changes: readonly (readonly number[])[];
  /**
   * Changes that are possible where the simple ones are not, up to `times` after one another, by the kinds' counts
   * there.
   */
  readonly changesAt: (counts: readonly number[], times: number) => readonly (readonly number[])[];
}

/** The tables of counts behind an item's figures, not tied to one another. */
export function answerTables(answers: Answers): AnswerTable[] {
  const {
    item: { type, options },
    codes
  } = answers;
  if (type === "multiple") return [ticksTable(answers)];
  const kinds = options.length;
  const unit = (index: number): number[] => options.map((_, at) => Number(at === index));
  const shares = options.map(({ id }): AnswerFigure => ({ option: id, measure: "share" }));
  const isRating = type === "rating";
  return [
    {
      kinds,
      kindsOf: (row) => (codes[row]! < 0 ? [] : [codes[row]!]),
      changes: answerChanges(kinds, isRating),
      changesAt: () => [],
      figures: isRating
        ? [...shares, { option: "mean", measure: "mean" }, { option: "top_two_box", measure: "top_two_box" }]
        : shares,
      coefficients: isRating
        ? [
            ...options.map((_, at) => unit(at)),
            options.map(({ id }) => Number(id)),
            options.map((_, at) => Number(at >= kinds - 2))
          ]
        : options.map((_, at) => unit(at))
    }
  ];
}

/** One answer turns into another; where scores add up also the changes of three or four answers that keep their sum. */
function answerChanges(kinds: number, haveScores: boolean): number[][] {
  const changes: number[][] = [];
  const add = (gained: readonly number[], lost: readonly number[]): number =>
    changes.push(
      Array.from(
        { length: kinds },
        (_, at) => gained.filter((kind) => kind === at).length - lost.filter((kind) => kind === at).length
      )
    );
  for (let first = 0; first < kinds; first++)
    for (let second = first + 1; second < kinds; second++) add([first], [second]);
  if (haveScores)
    for (let first = 0; first < kinds; first++)
      for (let second = first + 1; second < kinds; second++)
        for (let third = second; third + second - first < kinds; third++)
          add([first, third + second - first], [second, third]);
  return changes;
}

/**
 * A select-all item: its options are tied to one another by `any`, which is no less than any of them and no more than
 * all of them together. (Counts that keep this come from some answers: M. Fréchet's bounds on the union of events.)
 * Kinds are the real options, `any`, the options that exclude the rest, what `any` holds more than each real option,
 * and what all real options together hold more than `any`.
 */
function ticksTable({ item: { options }, codes, ticks }: Answers): AnswerTable {
  const real = options.flatMap(({ exclusive }, at) => (exclusive ? [] : [at]));
  const exclusive = options.flatMap((option, at) => (option.exclusive ? [at] : []));
  const any = real.length;
  const excluding = (index: number): number => any + 1 + index;
  const others = (index: number): number => any + 1 + exclusive.length + index;
  const surplus = others(real.length);
  const vector = (...entries: readonly (readonly [number, number])[]): number[] => {
    const values = new Array<number>(surplus + 1).fill(0);
    for (const [kind, value] of entries) values[kind]! += value;
    return values;
  };
  /** Who had chosen nothing but an option that excludes the rest has ticked some. */
  const ticking = (index: number, ticked: readonly number[]): number[] =>
    vector(
      [any, 1],
      [excluding(index), -1],
      [surplus, ticked.length - 1],
      ...real.map((_, at): readonly [number, number] => [ticked.includes(at) ? at : others(at), 1])
    );
  return {
    kinds: surplus + 1,
    kindsOf(row) {
      if (codes[row]! < 0) return [];
      const ticked = real.flatMap((at, index) => (ticks![at]![row] === 1 ? [index] : []));
      if (ticked.length === 0)
        return exclusive.flatMap((at, index) => (ticks![at]![row] === 1 ? [excluding(index)] : []));
      const unticked = real.flatMap((_, index) => (ticked.includes(index) ? [] : [others(index)]));
      return [any, ...ticked, ...unticked, ...ticked.slice(1).map(() => surplus)];
    },
    figures: [
      ...[...real, ...exclusive].map((at): AnswerFigure => ({ option: options[at]!.id, measure: "share" })),
      { option: "any", measure: "share" },
      { option: "any", measure: "ticks" }
    ],
    coefficients: [
      ...real.map((_, index) => vector([index, 1])),
      ...exclusive.map((_, index) => vector([excluding(index), 1])),
      vector([any, 1]),
      vector(...real.map((_, index) => [index, 1] as const))
    ],
    changes: [
      ...real.map((_, index) => vector([index, 1], [others(index), -1], [surplus, 1])),
      ...real.flatMap((_, index) =>
        real.slice(index + 1).map((__, offset) => {
          const next = index + 1 + offset;
          return vector([index, 1], [others(index), -1], [next, -1], [others(next), 1]);
        })
      ),
      ...exclusive.flatMap((_, index) => [
        ticking(index, []),
        ...real.map((__, at) => ticking(index, [at])),
        ...exclusive
          .slice(index + 1)
          .map((__, offset) => vector([excluding(index), 1], [excluding(index + 1 + offset), -1]))
      ])
    ],
    /**
     * Whoever ticks nothing any more ticked at least what all who tick anything do. Once some are left out, what all
     * but as many ticked is what all do, but for what those who were left out had ticked.
     */
    changesAt: (counts, times) =>
      Array.from({ length: times }, (_, most) =>
        Array.from({ length: most + 1 }, (__, least) =>
          real.flatMap((___, at) => (counts[others(at)]! >= least && counts[others(at)]! <= most ? [at] : []))
        )
      )
        .flat()
        .flatMap((ticked) => (ticked.length < 2 ? [] : exclusive.map((_, index) => ticking(index, ticked))))
  };
}
