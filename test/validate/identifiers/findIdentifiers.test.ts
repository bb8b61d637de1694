import { describe, expect, it } from "vitest";
import type { IdentifierColumn } from "../../../loaders/validate/identifiers/findIdentifiers.js";
import { findIdentifiers } from "../../../loaders/validate/identifiers/findIdentifiers.js";
import { planted, uniform } from "./plantedIdentifiers.js";

const scan = (cells: readonly string[], more: Partial<IdentifierColumn> = {}) =>
  findIdentifiers({ header: "q", cells, isKnown: () => false, allowed: new Set(), latestBirthYear: 2010, ...more });
const kinds = (...cells: string[]) => scan(cells).map(({ kind }) => kind);

const rows = 100_000;
const options = ["Каждый или почти каждый день", "Не реже раза в неделю", "Реже раза в месяц", "Не пользуюсь"];
const helpers = [
  "Дети",
  "Внуки",
  "Социальный работник",
  "Служба поддержки сервиса",
  "Сотрудники МФЦ, банка, библиотеки"
];
const two = (value: number) => String(value).padStart(2, "0");

/** What columns of polls hold, drawn anew for every row. */
const ordinary: Readonly<Record<string, (draw: () => number) => string>> = {
  codes: (draw) => String(1 + Math.floor(draw() * 5)),
  blanks: () => "",
  labels: (draw) => options[Math.floor(draw() * options.length)]!,
  "joined options": (draw) => helpers.filter(() => draw() < 0.4).join("; "),
  decimals: (draw) => (draw() * 3).toFixed(6),
  counts: (draw) => String(Math.floor(Math.exp(draw() * 20))),
  times: (draw) =>
    `2024-05-${10 + Math.floor(draw() * 18)} ${two(Math.floor(draw() * 24))}:${two(Math.floor(draw() * 60))}:${two(Math.floor(draw() * 60))}`
};

describe("findIdentifiers", () => {
  for (const [name, make] of Object.entries(ordinary)) {
    const draw = uniform(1);
    const cells = Array.from({ length: rows }, () => make(draw));

    it(`raises no alarm in 100,000 rows of ${name}`, () => {
      expect(scan(cells)).toEqual([]);
    });

    it.each(Object.entries(planted))(`finds all of 300 planted in 100,000 rows of ${name}: %s`, (kind, forms) => {
      const plant = uniform(2);
      const chosen = new Set<number>();
      while (chosen.size < 300) chosen.add(Math.floor(plant() * rows));
      const expected = [...chosen].sort((a, b) => a - b);
      const filled = [...cells];
      expected.forEach((row, index) => {
        filled[row] = forms[index % forms.length]!(plant);
      });
      const found = scan(filled);
      expect(found.flatMap((finding) => finding.rows).sort((a, b) => a - b)).toEqual(expected);
      const own = found.find((finding) => finding.kind === kind)?.rows.length ?? 0;
      expect(own).toBeGreaterThanOrEqual(280);
    });
  }

  it("finds what 100,000 rows are numbered by, and allows it in a pseudonym", () => {
    const keys = Array.from({ length: rows }, (_, row) => String(4_337_954_960 - 3 * row));
    expect(scan(keys).map(({ kind, rows: found }) => [kind, found.length])).toEqual([["row_key", rows]]);
    expect(scan(keys, { allowed: new Set(["row_key"]) })).toEqual([]);
    const codes = Array.from({ length: rows }, (_, row) => `r${(row + 36 ** 6).toString(36)}`);
    expect(scan(codes).map(({ kind }) => kind)).toEqual(["row_key"]);
  });

  it.each([
    "65",
    "110 528",
    "1 533 757",
    "89 215 551 234",
    "2024-05-13",
    "13.05.2024 18:22",
    "Невский район",
    "112-233-445 96",
    "1016357",
    "0.123456789012",
    "8.9215551234",
    "0.6143, 0.612",
    "Портал «Наши дела»",
    "14.0.3",
    "12:30:45",
    "2023-11-07 – 2023-11-28",
    "1;2;3;5;",
    "r1d74d7r",
    "v2@2",
    "Ни с одним не знаком(а)",
    "-7 921",
    "59.934280",
    "1 января 2024 г."
  ])("lets %j pass", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("takes ten-digit numbers for INN only where more of them pass than by chance", () => {
    const draw = uniform(3);
    const numbers = Array.from(
      { length: 500 },
      () =>
        `1${Math.floor(draw() * 1e9)
          .toString()
          .padStart(9, "0")}`
    );
    expect(scan([...numbers, numbers[0]!, ...numbers.slice(0, 100)])).toEqual([]);
  });

  it("takes dates at the ends of months for periods", () => {
    const months = Array.from(
      { length: 60 },
      (_, month) => `01.${two((month % 12) + 1)}.${2000 + Math.floor(month / 12)}`
    );
    expect(scan(months)).toEqual([]);
    expect(scan(months.map((month, index) => month.replace(/^01/, two(2 + (index % 25)))))).toMatchObject([
      { kind: "birth_date" }
    ]);
  });

  it("believes the name of a column where a cell alone says little", () => {
    expect(scan(["5551234", "", "1"], { header: "Телефон" })).toEqual([{ kind: "phone", rows: [0] }]);
    expect(scan(["Анна", "1"], { header: "Имя" })).toEqual([{ kind: "name", rows: [0] }]);
    expect(scan(["01.02.1951"], { header: "Дата рождения" })).toEqual([{ kind: "birth_date", rows: [0] }]);
    expect(scan(["Да", "Нет"], { header: "Есть ли у Вас телефон?" })).toEqual([]);
  });

  it("passes over what the codebook knows", () => {
    const cells = ["Иван Петров", "Анна Петрова"];
    expect(scan(cells, { isKnown: (text) => text === "Иван Петров" })).toEqual([{ kind: "name", rows: [1] }]);
  });
});
