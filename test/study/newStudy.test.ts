import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { newStudy } from "../../loaders/study/newStudy.js";
import { readExtract } from "../../loaders/read/readExtract.js";
import { detectExtract } from "../../loaders/study/detectExtract.js";
import { hasSamples, samplePath, skipNote } from "../samples/sampleData.js";
import { draftTokens } from "./draftTokens.js";
import type { ExpectedDraft } from "./sampleGuesses.js";
import { expectedDrafts } from "./sampleGuesses.js";

const data = fileURLToPath(new URL("../../data/", import.meta.url));

async function emptyData(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "study-"));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const name of ["items.yaml", "domains.yaml"]) await cp(join(data, name), join(root, name));
  return root;
}

/** Guesses of a draft that are right, and those that are wrong, in words. */
async function judge({
  file,
  sheet,
  kind,
  extract,
  columns
}: ExpectedDraft): Promise<{ right: number; wrong: string[] }> {
  const root = await emptyData();
  const path = samplePath(file);
  const { codebook } = await newStudy(path, root, { sheet: sheet ?? null, labels: null });
  const draft = draftTokens(await readFile(codebook, "utf8"));
  const raw = await readExtract(root, (await detectExtract(path, file.split("/").at(-1)!, sheet ?? null)).file);
  const expected = columns.flatMap((token) => {
    const [, count, what] = /^(?:(\d+)\*)?(.*)$/.exec(token)!;
    return Array.from({ length: Number(count ?? 1) }, () => what!);
  });
  const checks: [string, string, string][] = [
    ["kind", kind, draft.kind],
    ...Object.entries(extract).map(([key, value]): [string, string, string] => [
      key,
      value ?? "default",
      String(draft.extract[key] ?? "default")
    ]),
    ...expected.map((token, index): [string, string, string] => [
      `column ${index + 1}`,
      token,
      draft.guesses.get(raw.columns[index]!) ?? "none"
    ])
  ];
  if (expected.length > 0 && expected.length !== raw.columns.length)
    throw new Error(`${file}: ${raw.columns.length} columns`);
  const wrong = checks.filter(([, right, found]) => !right.split("|").includes(found));
  return {
    right: checks.length - wrong.length,
    wrong: wrong.map(([what, right, found]) => `${file}: ${what}: ${found}, not ${right}`)
  };
}

describe.skipIf(!hasSamples)(`study new on the real samples${skipNote}`, () => {
  it("gets dialect, header rows, layouts and types right", async () => {
    let [right, wrong] = [0, [] as string[]];
    for (const expected of expectedDrafts) {
      const judged = await judge(expected);
      right += judged.right;
      wrong = [...wrong, ...judged.wrong];
    }
    const share = right / (right + wrong.length);
    console.log(
      `study new: ${right} of ${right + wrong.length} guesses right (${(100 * share).toFixed(1)} %)\n${wrong.join("\n")}`
    );
    expect(wrong.filter((text) => !/: (column \d+|kind): /.test(text))).toEqual([]);
    expect(share).toBeGreaterThan(0.95);
  }, 120_000);
});
