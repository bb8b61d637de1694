import { describe, expect, it } from "vitest";
import { compareTallies } from "../../loaders/check/compareTallies.js";
import type { WaveTally } from "../../loaders/check/tallyWave.js";
import { waveDiagnostics } from "../../loaders/check/waveDiagnostics.js";
import { formatDiagnostic } from "../../loaders/validate/diagnostic.js";

const policy = { jump: { share: 0.05, responses: 0.3, p: 0.01 } };
const share = (part: string, label: string, count: number, base: number) => ({
  part,
  label: { ru: label, en: label },
  count,
  base
});

function tally(
  study: string,
  respondents: number,
  counts: Readonly<Record<string, readonly [number, number]>>,
  wordings = {}
): WaveTally {
  return {
    study,
    respondents,
    wordings: new Map(Object.entries(wordings)),
    shares: new Map(
      Object.entries(counts).map(([key, [count, base]]) => {
        const [item, option] = key.split(" ");
        return [key, share(`item ${item!}`, option!, count, base)];
      })
    )
  };
}

const earlier = tally("ekp-1", 1000, {
  "trust yes": [500, 1000],
  "trust no": [500, 1000],
  "use app": [100, 900],
  "old yes": [1, 1000]
});
const messages = (later: WaveTally) =>
  waveDiagnostics(compareTallies(earlier, later, policy), "ekp-2").map((diagnostic) =>
    `${diagnostic.severity} ${diagnostic.rule}: ${formatDiagnostic(diagnostic)}`.replaceAll("\u00a0", " ")
  );

describe("compareTallies", () => {
  it("tests two proportions with their common variance, adjusted over the wave", () => {
    const { shares } = compareTallies(
      earlier,
      tally("ekp-2", 1000, { "trust yes": [560, 1000], "use app": [110, 900] }),
      policy
    );
    // R: prop.test(c(560, 500), c(1000, 1000), correct = FALSE)$p.value, twice for Holm over two;
    // prop.test(c(110, 100), c(900, 900), correct = FALSE)$p.value
    expect(shares[0]).toMatchObject({ part: "item trust", before: 0.5, after: 0.56 });
    expect(shares[0]!.p).toBeCloseTo(2 * 0.007185458758, 11);
    expect(shares[1]!.p).toBeCloseTo(0.4628127781, 9);
  });

  it("finds nothing in a wave like the one before", () => {
    expect(
      messages(
        tally("ekp-2", 1100, {
          "trust yes": [560, 1100],
          "trust no": [540, 1100],
          "use app": [120, 990],
          "old yes": [2, 1100]
        })
      )
    ).toEqual([]);
  });

  it("names jumps, the largest first, with their size and significance", () => {
    expect(
      messages(
        tally("ekp-2", 1000, {
          "trust yes": [700, 1000],
          "trust no": [300, 1000],
          "use app": [190, 900],
          "old yes": [1, 1000]
        })
      )
    ).toEqual([
      "warning jump: studies/ekp-2.yaml, item trust: yes: 70.0 %, 50.0 % in ekp-1 (+20.0 points, p < 0.001)",
      "warning jump: studies/ekp-2.yaml, item trust: no: 30.0 %, 50.0 % in ekp-1 (−20.0 points, p < 0.001)",
      "warning jump: studies/ekp-2.yaml, item use: app: 21.1 %, 11.1 % in ekp-1 (+10.0 points, p < 0.001)"
    ]);
  });

  it("calls nothing a jump that is small, or that chance explains", () => {
    expect(
      messages(
        tally("ekp-2", 1000, {
          "trust yes": [540, 1000],
          "trust no": [460, 1000],
          "use app": [100, 900],
          "old yes": [20, 1000]
        })
      )
    ).toEqual([]);
    expect(
      messages(
        tally("ekp-2", 900, { "trust yes": [6, 10], "trust no": [4, 10], "use app": [1, 9], "old yes": [0, 10] })
      )
    ).toEqual([]);
  });

  it("names a fall in the number of respondents", () => {
    expect(
      messages(
        tally("ekp-2", 600, {
          "trust yes": [300, 600],
          "trust no": [300, 600],
          "use app": [60, 540],
          "old yes": [1, 600]
        })
      )
    ).toEqual(["warning respondents_jump: studies/ekp-2.yaml: 600 respondents, 1,000 in ekp-1 (−40 %)"]);
  });

  it("names wordings that changed, not their numbering, and items that came or went", () => {
    const worded = (question: string) => ({ "trust question 0": { part: "item trust", text: question } });
    const before = tally(
      "ekp-1",
      1000,
      { "trust yes": [500, 1000], "old yes": [1, 10] },
      worded("4. Do you trust it?")
    );
    const after = (text: string) =>
      tally("ekp-2", 1000, { "trust yes": [500, 1000], "fresh yes": [1, 10] }, worded(text));
    const compared = (text: string) =>
      waveDiagnostics(compareTallies(before, after(text), policy), "ekp-2").map(
        (diagnostic) => `${diagnostic.severity}: ${formatDiagnostic(diagnostic)}`
      );
    const items = [
      "note: studies/ekp-2.yaml, item old: in ekp-1, not here",
      "note: studies/ekp-2.yaml, item fresh: not in ekp-1"
    ];
    expect(compared("5.  Do you trust it")).toEqual(items);
    expect(compared("4. Do you fully trust it?")).toEqual([
      "warning: studies/ekp-2.yaml, item trust: worded differently: “4. Do you trust it?” in ekp-1, “4. Do you fully trust it?” now",
      ...items
    ]);
  });
});
