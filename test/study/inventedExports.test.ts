import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { newStudy } from "../../loaders/study/newStudy.js";
import { draftTokens } from "./draftTokens.js";
import { inventedExports } from "./inventedExports.js";

const data = fileURLToPath(new URL("../../data/", import.meta.url));

async function draftOf(file: string, content: Buffer): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "study-"));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const name of ["items.yaml", "domains.yaml"]) await cp(join(data, name), join(root, name));
  await writeFile(join(root, file), content);
  return readFile((await newStudy(join(root, file), root, { sheet: null, labels: null })).codebook, "utf8");
}

it.each(inventedExports)("study new reads $file", async ({ file, content, kind, extract, columns }) => {
  const draft = draftTokens(await draftOf(file, content));
  const found = Object.fromEntries(Object.keys(columns).map((header) => [header, draft.guesses.get(header) ?? "none"]));
  expect({ kind: draft.kind, columns: found }).toEqual({ kind, columns });
  expect(draft.extract).toMatchObject(extract);
});

it("keeps an option whole that holds the separator", async () => {
  const { file, content } = inventedExports[0]!;
  expect(await draftOf(file, content)).toContain("label: Мини-приложение «Цифровой Петербург», VK\n");
});

it("takes the period from the name of a file and from a column of days", async () => {
  const of = async (name: string) => {
    const { file, content } = inventedExports.find((invented) => invented.file === name)!;
    return /^period: .*$/m.exec(await draftOf(file, content))?.[0];
  };
  expect(await of("metrica_2025010120250331.csv")).toBe("period: {from: 2025-01-01, to: 2025-03-31}");
  expect(await of("vk_mini.csv")).toBe("period: {from: 2024-09-01, to: 2024-09-10}");
  expect(await of("services.csv")).toBe("period: {from: 2024-11-01, to: 2024-12-31}");
});
