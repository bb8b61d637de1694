import { describe, expect, it } from "vitest";
import { drawIndex, randomFrom } from "../../loaders/synthetic/random.js";

describe("randomFrom", () => {
  it("gives the same numbers for a seed, on every machine", () => {
    const random = randomFrom("seed");
    // Figures of an independent implementation of FNV-1a and sfc32.
    const numbers = [random(), random(), random()].map((value) => value * 2 ** 32);
    expect(numbers).toEqual([2083244415, 1818883335, 1240928377]);
  });

  it("spreads over the unit interval", () => {
    const random = randomFrom("spread");
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 100_000; draw++) tenths[Math.floor(random() * 10)]! += 1;
    expect(Math.min(...tenths)).toBeGreaterThan(9_700);
    expect(Math.max(...tenths)).toBeLessThan(10_300);
  });
});

describe("drawIndex", () => {
  it("draws by weight, never where it is zero", () => {
    const random = randomFrom("weights");
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 40_000; draw++) counts[drawIndex(random, [3, 0, 1])]! += 1;
    expect(counts[1]).toBe(0);
    expect(counts[0]! / 40_000).toBeCloseTo(0.75, 2);
  });
});
