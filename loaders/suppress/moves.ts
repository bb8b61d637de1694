import type { LinkedTables, Span } from "./linkedTables.js";

/** A change of answers: how many respondents of every option are gained, and what that changes in which measures. */
export interface OptionMove {
  readonly options: readonly number[];
  readonly measures: readonly { readonly measure: number; readonly change: number }[];
}

/** A change within a band, balanced in another of the same place (-1: not balanced), and the spans that see it. */
export interface BandMove {
  readonly plus: number;
  readonly minus: number;
  readonly spans: readonly { readonly span: number; readonly sign: number }[];
}

/**
 * Simple changes of answers. With one option a respondent comes or goes; else one answer turns into another, and where
 * a measure weighs options (a sum of scores) also the changes of three or four answers that leave it as it was.
 */
export function optionMoves({ options, measures }: Pick<LinkedTables, "options" | "measures">): OptionMove[] {
  if (options === 1) return [withMeasures([1], measures)];
  const unit = (changes: readonly (readonly [number, number])[]): number[] => {
    const vector = new Array<number>(options).fill(0);
    for (const [option, change] of changes) vector[option]! += change;
    return vector;
  };
  const vectors: number[][] = [];
  for (let first = 0; first < options; first++)
    for (let second = first + 1; second < options; second++) vectors.push(unit([[first, 1], [second, -1]]));
  if (measures.some((coefficients) => coefficients.some((value) => value > 1)))
    for (let first = 0; first < options; first++)
      for (let second = first + 1; second < options; second++)
        for (let third = second; third < options; third++) {
          const fourth = second + third - first;
          if (fourth < options) vectors.push(unit([[first, 1], [second, -1], [third, -1], [fourth, 1]]));
        }
  return vectors.map((vector) => withMeasures(vector, measures));
}

function withMeasures(options: readonly number[], measures: LinkedTables["measures"]): OptionMove {
  const changes = measures.map((coefficients, measure) => ({
    measure, change: coefficients.reduce((sum, value, option) => sum + value * options[option]!, 0)
  }));
  return { options, measures: changes.filter(({ change }) => change !== 0) };
}

/** For every span the changes that it sees: in a band inside, balanced by a band outside or not at all. */
export function bandMoves({ bands, spans }: Pick<LinkedTables, "bands" | "spans">): BandMove[][] {
  const within = (band: number, { from, to }: Span): number => Number(band >= from && band < to);
  const moves = new Map<string, BandMove>();
  const move = (plus: number, minus: number): BandMove => {
    const key = `${plus},${minus}`;
    const seen = spans.map((span, index) => ({ span: index, sign: within(plus, span) - within(minus, span) }));
    if (!moves.has(key)) moves.set(key, { plus, minus, spans: seen.filter(({ sign }) => sign !== 0) });
    return moves.get(key)!;
  };
  return spans.map((span) => {
    const seen: BandMove[] = [];
    for (let plus = span.from; plus < span.to; plus++)
      for (let minus = -1; minus < bands; minus++) if (!within(minus, span)) seen.push(move(plus, minus));
    return seen;
  });
}
