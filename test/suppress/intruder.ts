import type { ColumnTable } from "arquero";
import type { AgeCategory } from "../../loaders/project/domains.js";
import type { Item } from "../../loaders/project/item.js";
import type { PublishedDifference } from "../../loaders/suppress/suppressDifferences.js";
import type { PublishedCell } from "../../loaders/suppress/suppressCells.js";
import { type Found, type Puzzle, type Secret, type Sum, secretsGivenAway } from "./bruteForce.js";
import type { DrawnSurvey } from "./drawRelease.js";

/** All that is published of a survey. */
export interface Release {
  readonly cells: readonly PublishedCell[];
  readonly schemes: readonly PublishedCell[];
  readonly differences: readonly PublishedDifference[];
  readonly representation: ColumnTable;
}

type Place = Pick<PublishedCell, "sex" | "age" | "area">;

/** Respondents whom no reporting category tells apart. */
interface Kind {
  readonly sex: string;
  readonly ages: readonly string[];
  readonly areas: readonly string[];
  readonly rows: readonly number[];
}

const placeKey = ({ sex, age, area }: Place): string => `${sex}|${age}|${area}`;
const figureKey = (cell: Place & { option: string; measure: string }): string =>
  `${cell.option}|${cell.measure}|${placeKey(cell)}`;

/**
 * Plays an intruder who knows how many respondents of every kind there are and how many answered each question, and
 * reads the exact number of respondents behind every figure that is shown anywhere. Gives what can be told of hidden
 * counts to within the protection interval, of hidden bases too, and figures and differences that are small in
 * themselves.
 */
export function attackRelease({ project, study, respondents, policy }: DrawnSurvey, release: Release): Found[] {
  const kinds = kindsOf();
  // A level at which nothing at all is shown is not published.
  const levels = new Set(release.cells.filter(({ base }) => base !== null).map(levelOf));
  const found: Found[] = [];
  for (const { item } of respondents.answers) {
    const cells = release.cells.filter((cell) => cell.item === item.id && cell.verdict !== "not_asked");
    const shown = shownOf(item.id);
    const bases = basesOf(item.id);
    const reached = (kind: Kind): number[] => kind.rows.filter((row) => codesOf(item.id)[row]! >= 0);
    found.push(
      ...smallFigures(cells, reached),
      ...attackBases(item.id, cells, bases, reached),
      ...attackAnswers(item, cells, shown, reached)
    );
  }
  return found;

  /** Every kind that there may be, whether anybody is of it or not; none of a sex or an age that nobody has. */
  function kindsOf(): Kind[] {
    const byKey = new Map<string, { sex: string; ages: string[]; areas: string[]; rows: number[] }>();
    const isOf =
      (years: number) =>
      ({ from, to }: AgeCategory): boolean =>
        years >= from && (to === null || years <= to);
    const nameOf = (domain: string, row: number): string => {
      const column = respondents.domains.get(domain);
      return column ? column.categories[column.codes[row]!]! : "all";
    };
    const kindOf = (sex: string, district: string, years: number): { rows: number[] } => {
      const zone = project.domains.district.find(({ id }) => id === district)?.parent ?? "all";
      const ages = project.domains.age.filter(isOf(years)).map(({ id, roles }) => (roles.includes("all") ? "all" : id));
      const key = [sex, district, ...ages].join("|");
      if (!byKey.has(key)) byKey.set(key, { sex, ages, areas: ["all", zone, district], rows: [] });
      return byKey.get(key)!;
    };
    for (const sex of respondents.domains.get("sex")?.categories ?? ["all"])
      for (const district of respondents.domains.get("district")?.categories ?? ["all"])
        for (const { from } of project.domains.age) kindOf(sex, district, from);
    for (let row = 0; row < respondents.rows; row++)
      kindOf(nameOf("sex", row), nameOf("district", row), respondents.years![row]!).rows.push(row);
    const known = [...byKey.values()].filter(({ rows }) => rows.length > 0);
    const sexes = new Set(known.map(({ sex }) => sex));
    const ages = new Set(known.map((kind) => kind.ages.join()));
    return [...byKey.values()].filter((kind) => sexes.has(kind.sex) && ages.has(kind.ages.join()));
  }

  function isWithin(kind: Kind, { sex, age, area }: Place): boolean {
    return (sex === "all" || sex === kind.sex) && kind.ages.includes(age) && kind.areas.includes(area);
  }

  /** Whether a place is of the city, a zone or a district, and of one sex. */
  function levelOf({ sex, area }: Place): string {
    const place = area === "all" ? "city" : project.domains.zone.some(({ id }) => id === area) ? "zone" : "district";
    return `${place} ${sex === "all"}`;
  }

  /** The only district of a zone is the zone: what is shown of the one is no secret of the other. */
  function zoneOfOne(area: string): string {
    const parent = project.domains.district.find(({ id }) => id === area)?.parent;
    const hasOthers = project.domains.district.some(({ id, parent: other }) => id !== area && other === parent);
    return parent && !hasOthers ? parent : area;
  }

  /** Whether one place lies in another by definition. */
  function holds(outer: Place, inner: Place): boolean {
    const [wide, narrow] = [outer, inner].map(({ age }) =>
      project.domains.age.find(({ id, roles }) => (age === "all" ? roles.includes("all") : id === age))!
    );
    const parent = project.domains.district.find(({ id }) => id === inner.area)?.parent;
    return (
      (outer.sex === "all" || outer.sex === inner.sex) &&
      ["all", inner.area, parent].includes(outer.area) &&
      wide!.from <= narrow!.from &&
      (wide!.to ?? Infinity) >= (narrow!.to ?? Infinity)
    );
  }

  function codesOf(item: string): Int16Array {
    return respondents.answers.find((answers) => answers.item.id === item)!.codes;
  }

  /** Figures of an item that can be read in some table, a difference giving its other side. */
  function shownOf(item: string): Map<string, PublishedCell> {
    const shown = new Map<string, PublishedCell>();
    const all = new Map(release.cells.filter((cell) => cell.item === item).map((cell) => [figureKey(cell), cell]));
    for (const cell of [...release.cells, ...release.schemes])
      if (cell.item === item && cell.estimate !== null) shown.set(figureKey(cell), cell);
    for (const row of release.differences)
      if (row.item === item && row.difference !== null)
        for (const age of [row.age, row.referenceAge])
          shown.set(figureKey({ ...row, age }), all.get(figureKey({ ...row, age }))!);
    return shown;
  }

  function basesOf(item: string): Map<string, Place> {
    const rows = [...release.cells, ...release.schemes].filter((cell) => cell.item === item && cell.base !== null);
    const sides = release.differences
      .filter((row) => row.item === item && row.base !== null)
      .flatMap((row) => [row, { ...row, age: row.referenceAge }]);
    return new Map([...rows, ...sides].map((place) => [placeKey(place), place]));
  }

  /** Shares with few behind them, and shown groups that differ from another shown one by few. */
  function smallFigures(cells: readonly PublishedCell[], reached: (kind: Kind) => number[]): Found[] {
    const small = cells.flatMap((cell): Found[] => {
      if (cell.estimate === null || (cell.measure !== "share" && cell.measure !== "top_two_box")) return [];
      const rows = rowsIn(cell, reached);
      const counts = [counted(cell, rows), Math.round(cell.estimate * rows.length)];
      const few = counts
        .flatMap((count) => [count, rows.length - count])
        .filter((count) => count < policy.minimumCount && (count > 0 || policy.zeros === "hidden"));
      return few.length > 0 ? [{ name: `small: ${cell.item} ${figureKey(cell)}`, from: few[0]!, to: few[0]! }] : [];
    });
    const places = [
      ...new Map(cells.filter(({ base }) => base !== null).map((cell) => [placeKey(cell), cell])).values()
    ];
    const groups = places.map((place) => ({ place, rows: rowsIn(place, reached) }));
    const differing = groups.flatMap((outer) =>
      groups.flatMap((inner): Found[] => {
        const rest = outer.rows.length - inner.rows.length;
        if (rest <= 0 || rest >= policy.minimumBase || !holds(outer.place, inner.place)) return [];
        return [
          {
            name: `differ: ${inner.place.item} ${placeKey(inner.place)} in ${placeKey(outer.place)}`,
            from: rest,
            to: rest
          }
        ];
      })
    );
    const low = groups
      .filter(({ rows }) => rows.length < policy.minimumBase)
      .map(({ place, rows }): Found => ({
        name: `base: ${place.item} ${placeKey(place)}`,
        from: rows.length,
        to: rows.length
      }));
    return [...small, ...differing, ...low];
  }

  function rowsIn(place: Place, reached: (kind: Kind) => number[]): number[] {
    return kinds.filter((kind) => isWithin(kind, place)).flatMap(reached);
  }

  function counted({ item, option, measure }: PublishedCell, rows: readonly number[]): number {
    const {
      codes,
      ticks,
      item: { options }
    } = respondents.answers.find((answers) => answers.item.id === item)!;
    const at = options.findIndex(({ id }) => id === option);
    return rows.filter((row) => {
      if (measure === "top_two_box") return codes[row]! >= options.length - 2;
      if (option === "any") return options.some(({ exclusive }, index) => !exclusive && ticks![index]![row] === 1);
      return ticks ? ticks[at]![row] === 1 : codes[row] === at;
    }).length;
  }

  /**
   * Whether a hidden count may be known to be nearly all: those of few respondents, and all of them where that is no
   * secret.
   */
  function isOpenAbove(cell: PublishedCell, rows: readonly number[]): boolean {
    return rows.length < policy.minimumBase || (policy.zeros === "shown" && counted(cell, rows) === rows.length);
  }

  /** Hidden bases below the minimum, from the bases that are shown and those printed beside the population. */
  function attackBases(
    item: string,
    cells: readonly PublishedCell[],
    bases: ReadonlyMap<string, Place>,
    reached: (kind: Kind) => number[]
  ): Found[] {
    const termsOf = (place: Place): Sum["terms"] =>
      kinds.flatMap((kind, unknown) => (isWithin(kind, place) ? [{ unknown, factor: 1 }] : []));
    const truth = kinds.map((kind) => reached(kind).length);
    const printed = (release.representation.objects() as { margin: string; category: string; base: number | null }[])
      .filter(({ base }) => base !== null)
      .map(({ margin, category, base }): Sum => {
        const parts = Object.fromEntries(margin.split("*").map((domain, side) => [domain, category.split("|")[side]!]));
        const place = { sex: parts["sex"] ?? "all", age: parts["age"] ?? "all", area: parts["district"] ?? "all" };
        return { terms: termsOf(place), from: 0, to: base! };
      });
    const puzzle: Puzzle = {
      most: kinds.map(() => respondents.rows),
      sums: [
        ...printed,
        ...[...bases.values()].map((place): Sum => {
          const base = rowsIn(place, reached).length;
          return { terms: termsOf(place), from: base, to: base };
        })
      ]
    };
    const hidden = [
      ...new Map(cells.filter(({ base }) => base === null).map((cell) => [placeKey(cell), cell])).values()
    ];
    const secrets = hidden
      .filter(
        (place) =>
          !bases.has(placeKey(place)) &&
          rowsIn(place, reached).length < policy.minimumBase &&
          levels.has(levelOf(place))
      )
      .map((place): Secret => ({
        name: `base of ${item} ${placeKey(place)}`,
        terms: termsOf(place),
        width: policy.protectionInterval,
        atMost: Infinity
      }))
      .filter(({ terms }) => terms.length > 0);
    return secretsGivenAway(puzzle, secrets, truth);
  }

  /** Hidden counts of answers, from every figure of the item together: options against one another and against any. */
  function attackAnswers(
    item: Item,
    cells: readonly PublishedCell[],
    shown: ReadonlyMap<string, PublishedCell>,
    reached: (kind: Kind) => number[]
  ): Found[] {
    const asked = kinds.filter((kind) => reached(kind).length > 0);
    const columns = [...item.options.map(({ id }) => id), ...(item.type === "multiple" ? ["any"] : [])];
    const at = (kind: number, option: string): number => kind * columns.length + columns.indexOf(option);
    const most: number[] = [];
    const truth: number[] = [];
    const sums: Sum[] = [];
    const real = item.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
    asked.forEach((kind, index) => {
      const rows = reached(kind);
      for (const option of columns) {
        most.push(rows.length);
        truth.push(counted({ item: item.id, option, measure: "share" } as PublishedCell, rows));
      }
      const term = (option: string, factor = 1) => ({ unknown: at(index, option), factor });
      const whole =
        item.type === "multiple" ? ["any", ...columns.filter((id) => id !== "any" && !real.includes(id))] : columns;
      sums.push({ terms: whole.map((option) => term(option)), from: rows.length, to: rows.length });
      if (item.type !== "multiple") return;
      for (const option of real) sums.push({ terms: [term("any"), term(option, -1)], from: 0, to: Infinity });
      sums.push({ terms: [...real.map((option) => term(option)), term("any", -1)], from: 0, to: Infinity });
    });
    const termsOf = (cell: PublishedCell): Sum["terms"] =>
      asked.flatMap((kind, index) => {
        if (!isWithin(kind, cell)) return [];
        switch (cell.measure) {
          case "mean":
            return columns.map((option) => ({ unknown: at(index, option), factor: Number(option) }));
          case "top_two_box":
            return columns.slice(-2).map((option) => ({ unknown: at(index, option), factor: 1 }));
          case "share":
            return [{ unknown: at(index, cell.option), factor: 1 }];
          case "share_of_answers": {
            const rows = rowsIn(cell, reached);
            const ticks = (option: string): number => counted({ ...cell, option, measure: "share" }, rows);
            const total = real.reduce((sum, option) => sum + ticks(option), 0);
            return real
              .map((option) => ({
                unknown: at(index, option),
                factor: ticks(cell.option) - (option === cell.option ? total : 0)
              }))
              .filter(({ factor }) => factor !== 0);
          }
        }
      });
    const valueOf = (terms: Sum["terms"]): number =>
      terms.reduce((sum, { unknown, factor }) => sum + factor * truth[unknown]!, 0);
    for (const cell of shown.values()) {
      const terms = termsOf(cell);
      sums.push({ terms, from: valueOf(terms), to: valueOf(terms) });
    }
    const routed = study.columns.flatMap((column) =>
      column.role === "item" && column.askedIf?.item === item.id
        ? [{ item: column.item, options: column.askedIf.options }]
        : []
    );
    for (const { item: next, options } of routed)
      for (const place of basesOf(next).values()) {
        const base = rowsIn(place, (kind) => kind.rows.filter((row) => codesOf(next)[row]! >= 0)).length;
        const terms = asked.flatMap((kind, index) =>
          isWithin(kind, place) ? options.map((option) => ({ unknown: at(index, option), factor: 1 })) : []
        );
        sums.push({ terms, from: base, to: Infinity });
      }
    const secrets = cells.flatMap((cell): Secret[] => {
      if (cell.verdict !== "suppressed" || cell.measure === "mean" || cell.measure === "share_of_answers") return [];
      if (!levels.has(levelOf(cell)) || shown.has(figureKey({ ...cell, area: zoneOfOne(cell.area) }))) return [];
      const rows = rowsIn(cell, reached);
      if (rows.length === 0) return [];
      return [
        {
          name: `${item.id} ${figureKey(cell)}`,
          terms: termsOf(cell),
          width: Math.min(policy.protectionInterval, rows.length),
          atMost: isOpenAbove(cell, rows) ? Infinity : Math.max(0, rows.length - policy.minimumCount)
        }
      ];
    });
    return secretsGivenAway({ most, sums }, secrets, truth);
  }
}
