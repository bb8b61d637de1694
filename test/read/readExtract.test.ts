import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtractFile } from "../../loaders/project/extractFile.js";
import { ExtractError } from "../../loaders/read/extractError.js";
import { readExtract } from "../../loaders/read/readExtract.js";
import { delimited } from "./delimited.js";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "read-"));
  await mkdir(join(root, "extracts"));
});
afterAll(() => rm(root, { recursive: true }));

const comma = delimited();
const cp1251 = delimited({ encoding: "windows-1251", delimiter: ";" });

/** Reads a file of the given content, whose size its codebook gives. */
async function read(content: string | Buffer, file: ExtractFile = comma) {
  await writeFile(join(root, "extracts", "a.csv"), content);
  return readExtract(root, { ...file, bytes: Buffer.byteLength(content) });
}

async function refusal(content: string | Buffer, file: ExtractFile = comma): Promise<ExtractError> {
  const error = await read(content, file).then(
    () => null,
    (caught: unknown) => caught
  );
  if (!(error instanceof ExtractError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe("readExtract", () => {
  it("returns texts by column as they are, line ends as LF, with the hash of the file", async () => {
    const content = 'id,пол,note\r\n01,ж,"a, ""b"""\r\n02,,"two\r\nlines"\r\n';
    expect(await read(content)).toEqual({
      columns: ["id", "пол", "note"],
      rows: 2,
      cells: [
        ["01", "02"],
        ["ж", ""],
        ['a, "b"', "two\nlines"]
      ],
      linesAbove: 1,
      sha256: createHash("sha256").update(content).digest("hex"),
      bytes: Buffer.byteLength(content)
    });
  });

  it("takes a byte order mark as no part of the first header", async () => {
    expect((await read("\ufeffid,a\n1,2\n")).columns).toEqual(["id", "a"]);
  });

  it("decodes windows-1251", async () => {
    const { columns, cells } = await read(iconv.encode("Пол;Возраст\r\nЖенский;65,5\r\n№ 1;ё\r\n", "win1251"), cp1251);
    expect(columns).toEqual(["Пол", "Возраст"]);
    expect(cells).toEqual([
      ["Женский", "№ 1"],
      ["65,5", "ё"]
    ]);
  });

  it("keeps texts that look like null, numbers or dates", async () => {
    expect((await read("a,b\nNULL,1e3\n\\N,2024-01-01\n")).cells).toEqual([
      ["NULL", "\\N"],
      ["1e3", "2024-01-01"]
    ]);
  });

  it("accepts an open last line where the codebook says so", async () => {
    expect((await read("a,b\n1,2", { ...comma, finalLineEnd: false })).cells).toEqual([["1"], ["2"]]);
  });

  it.each([
    ["nothing", "", "empty", null],
    ["spaces alone", "\ufeff \n\n", "empty", null],
    ["a header alone", "a,b\n", "no_rows", null],
    ["a web page", "<!DOCTYPE html>\n<html><body>Вход</body></html>\n", "html", 1],
    ["UTF-16", iconv.encode("a,b\n1,2\n", "utf16-le", { addBOM: true }), "binary", 1],
    ["windows-1251 declared UTF-8", iconv.encode("a,b\n1,2\nПол,3\n", "win1251"), "encoding", 3],
    ["UTF-8 cut within a letter", Buffer.from("a,b\n1,Пол").subarray(0, -1), "encoding", 2],
    ["more cells than columns", "a,b\n1,2\n3,4,5\n", "ragged", 3],
    ["fewer cells than columns", "a,b\n1,2\n3\n", "ragged", 3],
    ["another delimiter", "a;b\n1,5;2\n3;4\n", "delimiter", 1],
    ["a quote that does not end", 'a,b\n1,"2\n3,4\n', "quotes", 2],
    ["text after a quote", 'a,b\n1,2\n3,"4"x\n', "quotes", 3],
    ["a header with an open quote", 'a,"b\n1,2\n', "quotes", 1],
    ["a last line without end", "a,b\n1,2\n3,4", "cut_off", null],
    ["a name twice", "a,b,a\n1,2,3\n", "duplicate_header", 1],
    ["a column without a name", "a,,c\n1,2,3\n", "blank_header", 1]
  ])("refuses %s", async (_, content, rule, line) => {
    expect(await refusal(content)).toMatchObject({ rule, line, file: "data/extracts/a.csv" });
  });

  it.each([
    ["UTF-8 declared windows-1251", Buffer.from("Пол;a\n1;2\n"), "encoding"],
    ["a byte order mark declared windows-1251", Buffer.from("\ufeffa;b\n1;2\n"), "encoding"],
    ["a byte that windows-1251 lacks", Buffer.from([0x61, 0x3b, 0x62, 10, 0xcf, 0x98, 0x3b, 0x31, 10]), "encoding"]
  ])("refuses %s", async (_, content, rule) => {
    expect(await refusal(content, cp1251)).toMatchObject({ rule });
  });

  it("refuses a file that is not there", async () => {
    await expect(readExtract(root, { ...comma, path: "none.csv" })).rejects.toThrow("data/extracts/none.csv: missing");
  });

  it("prints no cell of the file in an error", async () => {
    const secret = "+7 921 555-12-34";
    const lines = [`${secret},1,2\n`, `"${secret},1\n`, `1,"x"${secret}\n`, `1,${secret}`];
    for (const content of lines.map((line) => `a,b\n${line}`)) {
      expect((await refusal(content)).message).not.toContain("555");
    }
  });

  it("counts records where cells within quotes span lines", async () => {
    const rows = '1,"x\ny"\n'.repeat(150_000);
    expect(await refusal(`a,b\n${rows}3\n`)).toMatchObject({ rule: "ragged", line: 150_002 });
  });
});
