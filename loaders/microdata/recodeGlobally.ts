import type { CoarseningStep } from "../project/microdataPolicy.js";
import { formatAgeBand, isWithin, parseAgeBand } from "../project/parseAgeBand.js";
import type { DomainColumn, Respondents } from "../survey/respondents.js";

/** Columns that describe a respondent's place, finest first; rows are released with one of them at most. */
const places = ["district", "zone"] as const;

/**
 * Global recoding: the respondents with one place each, then after every further step of the policy, from the finest
 * quasi-identifiers to the coarsest.
 */
export function* recodeGlobally(respondents: Respondents, steps: readonly CoarseningStep[]): Generator<Respondents> {
  let current = keepOnePlace(respondents);
  yield current;
  for (const step of steps) {
    current = coarsen(current, step, respondents);
    yield current;
  }
}

/** A district tells its zone: the finest place stands alone. */
function keepOnePlace(respondents: Respondents): Respondents {
  const finest = places.find((place) => respondents.domains.has(place));
  return {
    ...respondents,
    domains: new Map([...respondents.domains].filter(([name]) => !isPlace(name) || name === finest))
  };
}

function coarsen(current: Respondents, step: CoarseningStep, received: Respondents): Respondents {
  const domains = new Map(current.domains);
  switch (step.domain) {
    case "age": {
      const age = domains.get("age");
      if (age) domains.set("age", coarserAges(age, step.bands));
      break;
    }
    case "district": {
      const zone = received.domains.get("zone");
      if (step.to === "zone" && !domains.has("district")) break;
      for (const place of places) domains.delete(place);
      if (step.to === "zone" && zone) domains.set("zone", zone);
      break;
    }
  }
  return { ...current, domains };
}

/** Bands are joined, never cut: of the ends that the policy names, those that the bands have are kept. */
function coarserAges({ categories, codes }: DomainColumn, bands: readonly string[]): DomainColumn {
  const starts = new Set(bands.map((band) => parseAgeBand(band)!.from));
  const received = categories.map((band) => parseAgeBand(band)!);
  const joined: { from: number; to: number | null }[] = [];
  for (const { from, to } of received) {
    if (joined.length === 0 || starts.has(from)) joined.push({ from, to });
    else joined[joined.length - 1]!.to = to;
  }
  const outer = received.map((band) => joined.findIndex((candidate) => isWithin(band, candidate)));
  return { categories: joined.map(formatAgeBand), codes: codes.map((code) => (code < 0 ? -1 : outer[code]!)) };
}

function isPlace(name: string): boolean {
  return (places as readonly string[]).includes(name);
}
