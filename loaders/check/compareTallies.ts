import { holm } from "../../src/statistics/holm.js";
import { testDifference } from "../../src/statistics/testDifference.js";
import type { ValidationPolicy } from "../project/validationPolicy.js";
import type { TalliedShare, WaveTally } from "./tallyWave.js";

/** A share of two waves, with the test of their difference. */
export interface ComparedShare extends Pick<TalliedShare, "part" | "label"> {
  readonly before: number;
  readonly after: number;
  /** Adjusted by Holm over all shares of the wave; null where neither wave varies. */
  readonly p: number | null;
  readonly isJump: boolean;
}

export interface ComparedWording {
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

/** A wave beside the one accepted before it. */
export interface WaveComparison {
  readonly earlier: string;
  readonly respondents: {
    readonly before: number;
    readonly after: number;
    readonly p: number;
    readonly isJump: boolean;
  };
  readonly shares: readonly ComparedShare[];
  readonly wordings: readonly ComparedWording[];
  /** Parts of the codebook that only one of the waves has. */
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

const level = 0.95;

/**
 * Compares two waves of a series, unweighted: shares by the test of two proportions with their common variance, numbers
 * of respondents as Poisson counts. A jump is both large and more than chance, by the policy.
 */
export function compareTallies(earlier: WaveTally, later: WaveTally, { jump }: ValidationPolicy): WaveComparison {
  const common = [...later.shares].filter(([key, { base }]) => base > 0 && (earlier.shares.get(key)?.base ?? 0) > 0);
  const tested = common.map(([key, after]) => testShare(earlier.shares.get(key)!, after));
  const adjusted = holm(tested.map(({ p }) => p));
  const shares = tested.map(({ share, difference }, index): ComparedShare => {
    const p = Number.isNaN(adjusted[index]!) ? null : adjusted[index]!;
    return { ...share, p, isJump: p !== null && p <= jump.p && Math.abs(difference) >= jump.share };
  });
  const parts = (wave: WaveTally) => new Set([...wave.shares.values()].map(({ part }) => part));
  const [before, after] = [parts(earlier), parts(later)];
  return {
    earlier: earlier.study,
    shares,
    wordings: changedWordings(earlier, later),
    respondents: testRespondents(earlier.respondents, later.respondents, jump),
    gone: [...before].filter((part) => !after.has(part)),
    added: [...after].filter((part) => !before.has(part))
  };
}

function testShare(earlier: TalliedShare, later: TalliedShare) {
  const [before, after] = [earlier.count / earlier.base, later.count / later.base];
  const common = (earlier.count + later.count) / (earlier.base + later.base);
  const standardError = Math.sqrt(common * (1 - common) * (1 / earlier.base + 1 / later.base));
  const difference = after - before;
  const { p } = testDifference(difference, standardError, Infinity, level);
  return { share: { part: later.part, label: later.label, before, after }, difference, p };
}

function testRespondents(before: number, after: number, jump: ValidationPolicy["jump"]): WaveComparison["respondents"] {
  const { p } = testDifference(after - before, Math.sqrt(before + after), Infinity, level);
  return { before, after, p, isJump: p <= jump.p && Math.abs(after - before) >= jump.responses * before };
}

function changedWordings(earlier: WaveTally, later: WaveTally): ComparedWording[] {
  return [...later.wordings].flatMap(([key, { part, text }]) => {
    const before = earlier.wordings.get(key)?.text;
    return before === undefined || foldWording(before) === foldWording(text) ? [] : [{ part, before, after: text }];
  });
}

/** Case, spaces, numbering and marks at the ends change no question. */
function foldWording(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/^[\d.)\s]+|[\s.?!:]+$/g, "");
}
