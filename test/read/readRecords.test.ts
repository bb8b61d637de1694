import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, it } from "vitest";
import { readExtract } from "../../loaders/read/readExtract.js";
import { detectExtract } from "../../loaders/study/detectExtract.js";

const root = await mkdtemp(join(tmpdir(), "records-"));
await mkdir(join(root, "extracts"));
afterAll(() => rm(root, { recursive: true }));

async function read(name: string, content: string) {
  await writeFile(join(root, "extracts", name), content);
  const { file } = await detectExtract(join(root, "extracts", name), name);
  const { columns, cells } = await readExtract(root, file);
  return { file, table: Object.fromEntries(columns.map((column, index) => [column, cells[index]])) };
}

describe("JSON", () => {
  it("finds records wherever they are; nested keys, lists and blanks become columns and cells", async () => {
    const { file, table } = await read(
      "a.json",
      JSON.stringify({
        meta: { version: 2 },
        data: {
          responses: [
            { id: "01", at: "2024-11-05", answers: { trust: 1, known: ["app", "site"] }, ok: true },
            { id: "02", answers: { trust: null, known: [] }, note: "два\nряда" }
          ]
        }
      })
    );
    expect(file).toMatchObject({ records: "data.responses" });
    expect(table).toEqual({
      id: ["01", "02"],
      at: ["2024-11-05", ""],
      "answers.trust": ["1", ""],
      "answers.known": ["app; site", "[]"],
      ok: ["true", ""],
      note: ["", "два\nряда"]
    });
  });

  it("takes records by name, with the name as a key", async () => {
    expect((await read("a.json", '\ufeff{"q1": {"text": "Доверяете?"}, "q2": {"text": "Знаете?"}}')).table).toEqual({
      key: ["q1", "q2"],
      text: ["Доверяете?", "Знаете?"]
    });
  });

  it("reads a record a line, with or without a last line end, blank lines between", async () => {
    const lines = '{"id": 1, "q": "да"}\n\n{"q": "нет", "id": 2, "more": 1.50}';
    const table = { id: ["1", "2"], q: ["да", "нет"], more: ["", "1.5"] };
    expect((await read("a.jsonl", lines)).table).toEqual(table);
    expect((await read("a.ndjson", `${lines.replaceAll("\n", "\r\n")}\r\n`)).table).toEqual(table);
  });
});

describe("Parquet", () => {
  it("gives dates in ISO form, decimals with their digits, lists as in JSON, nulls as blanks", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(`COPY (SELECT * FROM (VALUES
      (1, 'да', DATE '2024-11-05', TIMESTAMP '2024-11-05 09:30:00', 1.50::DECIMAL(5,2), ['app', 'site'], true, 9007199254740993::BIGINT),
      (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL)) AS t(id, q, day, moment, share, known, ok, big))
      TO '${join(root, "extracts", "a.parquet")}' (FORMAT parquet)`);
    connection.closeSync();
    instance.closeSync();
    const { columns, cells } = await readExtract(root, {
      format: "parquet",
      path: "a.parquet",
      bytes: null,
      rows: null
    });
    expect(Object.fromEntries(columns.map((column, index) => [column, cells[index]]))).toEqual({
      id: ["1", "2"],
      q: ["да", ""],
      day: ["2024-11-05", ""],
      moment: ["2024-11-05 09:30:00", ""],
      share: ["1.50", ""],
      known: ["app; site", ""],
      ok: ["true", ""],
      big: ["9007199254740993", ""]
    });
  });
});
