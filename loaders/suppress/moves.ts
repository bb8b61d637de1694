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

/** Changes of answers with what they change in every measure. */
export function optionMoves({ changes, measures }: Pick<LinkedTables, "changes" | "measures">): OptionMove[] {
  return changes.map((options) => ({
    options,
    measures: measures
      .map((coefficients, measure) => ({
        measure,
        change: coefficients.reduce((sum, value, option) => sum + value * options[option]!, 0)
      }))
      .filter(({ change }) => change !== 0)
  }));
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
