import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Weighted } from "../../loaders/weigh/weigh.js";

/** A survey before or after a correction, as it was weighted. */
export interface WeightedPoll {
  readonly weighted: Weighted;
  /** Of every weighted respondent. */
  readonly pseudonyms: readonly string[];
}

/**
 * Writes what R needs to make one state of a survey by itself: respondents (pseudonym, age band, category of each
 * margin, the answers to a select-all and to a rating item: empty where missing), and the margins they are raked to.
 *
 * @param name of the state, e.g. `before`
 * @param trim as in the codebook
 */
export async function exportCorrection(
  folder: string,
  name: string,
  { weighted, pseudonyms }: WeightedPoll,
  items: { multiple: string; rating: string },
  trim: { upperRatio: number; cycles: number }
): Promise<void> {
  const { respondents, fitted } = weighted;
  const answersTo = (id: string) => respondents.answers.find(({ item }) => item.id === id)!;
  const [multiple, rating] = [answersTo(items.multiple), answersTo(items.rating)];
  const age = respondents.domains.get("age")!;
  const options = multiple.item.options.map(({ id }) => id);
  const rows = pseudonyms.map((pseudonym, row) =>
    [
      pseudonym,
      age.categories[age.codes[row]!]!,
      ...fitted.map(({ codes }) => codes[row]!),
      ...multiple.ticks!.map((tick) => (multiple.codes[row]! < 0 ? "" : tick[row]!)),
      rating.codes[row]! < 0 ? "" : rating.item.options[rating.codes[row]!]!.id
    ].join(",")
  );
  const header = ["respondent", "age", ...fitted.map((_, index) => `margin${index + 1}`), ...options, "rating"].join(
    ","
  );
  const margins = fitted.flatMap(({ targets }, index) =>
    Array.from(targets, (target, code) => [`margin${index + 1}`, code, target].join(","))
  );
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.csv`), [header, ...rows, ""].join("\n"));
  await writeFile(join(folder, `${name}.margins.csv`), ["margin,category,population", ...margins, ""].join("\n"));
  await writeFile(join(folder, "trim.csv"), `upper_ratio,cycles\n${trim.upperRatio},${trim.cycles}\n`);
}
