import { cp, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { newStudy } from "../../loaders/study/newStudy.js";

const data = fileURLToPath(new URL("../../data/", import.meta.url));

it("drafts a large table from its beginning, says so, and counts the rows of all of it", async () => {
  const root = await mkdtemp(join(tmpdir(), "sample-"));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const name of ["items.yaml", "domains.yaml"]) await cp(join(data, name), join(root, name));
  const row = (service: string, sex: string, age: string, visits: number) =>
    `2024-05-01;"${service}";${sex};${age};${visits}\n`;
  const block = [
    row(`Booking;\n${"a doctor ".repeat(99)}`, "male", "18-24", 5),
    row("Card", "female", "65+", 7),
    row("Card", "male", "25-64", 2)
  ]
    .join("")
    .repeat(2_000);
  const path = join(root, "visits.csv");
  const file = await open(path, "w");
  await file.write("Day;Service;Sex;Age;Visits\n");
  for (let count = 0; count < 36; count++) await file.write(block);
  await file.close();
  const { codebook } = await newStudy(path, root, { sheet: null, labels: null });
  const text = await readFile(codebook, "utf8");
  expect(text).toMatch(/drafted from the first \d+ of 216000 rows/);
  expect(text).toMatch(/rows: 216000/);
});
