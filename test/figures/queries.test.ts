import { beforeAll, describe, expect, test } from "vitest";
import type { filterNames, View } from "../../src/components/view.js";
import { plainRow } from "../../src/components/plainRow.js";
import { figures } from "../../src/figures/registry.js";
import { browserEngine, nativeEngine, type Engine } from "./tables/engines.js";
import { literalTables } from "./tables/literalTables.js";

let native: Engine;
let browser: Engine;
beforeAll(async () => {
  [native, browser] = await Promise.all([nativeEngine(), browserEngine()]);
});

const start: View = { lang: "en", width: 320, age: 65, sex: "all", area: "all", study: "autumn" };
const grid: Record<(typeof filterNames)[number], Partial<View>[]> = {
  age: [{ age: 55 }, { age: 60 }],
  sex: [{ sex: "female" }, { sex: "male", area: "south" }],
  area: [{ area: "south" }, { area: "nevsky" }, { area: "nowhere" }],
  study: [{ study: "spring" }]
};
const views = [start, ...Object.values(grid).flat().map((change) => ({ ...start, ...change }))]
  .flatMap((view) => [view, { ...view, lang: "ru" as const, width: 680 }]);

describe.each(Object.keys(figures))("figure %s", (id) => {
  test("gives plain values, the same rows in both engines, in a total order", async () => {
    const figure = await figures[id]!();
    for (const view of views) {
      const query = figure.query(view);
      const rows = await native.query(query);
      expect(rows).toEqual(await browser.query(query));
      for (const value of rows.flatMap((row) => Object.values(row))) expect(typeof value).not.toBe("bigint");
      expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
    }
  });

  test("reads the tables it names and no other", async () => {
    const figure = await figures[id]!();
    const named = ["catalogue", "domains", ...figure.tables(start)];
    const { sql } = figure.query(start);
    expect(named.filter((name) => !(name in literalTables))).toEqual([]);
    expect(Object.keys(literalTables).filter((name) => sql.includes(`"${name}"`) && !named.includes(name))).toEqual([]);
  });

  test("has words for every view in both languages, of full and of empty rows", async () => {
    const figure = await figures[id]!();
    expect(figure.id).toBe(id);
    for (const view of views) {
      const full = (await native.query(figure.query(view))).map(plainRow);
      for (const rows of [full, []]) {
        const columns = figure.columns(view);
        const texts = [
          figure.headline(rows, view), figure.subtitle(rows, view), figure.sentence(rows, view), figure.base(rows, view),
          ...(figure.notes?.(rows, view) ?? []), ...columns.map(({ label }) => label),
          ...(figure.highlights?.(rows, view) ?? []).flatMap(({ value, label, note }) => [value, label, note ?? "–"]),
          ...rows.flatMap((row) => columns.flatMap(({ format }) => (format ? [format(row)] : [])))
        ];
        for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|Infinity|^$|\s\s| [.,;:]/);
      }
    }
  });
});
