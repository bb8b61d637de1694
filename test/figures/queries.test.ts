import { beforeAll, describe, expect, test } from "vitest";
import { filterNames, type FilterName, type View } from "../../src/components/view.js";
import { plainRow } from "../../src/components/plainRow.js";
import type { Figure } from "../../src/figures/figure.js";
import { figures } from "../../src/figures/registry.js";
import { browserEngine, nativeEngine, type Engine } from "./tables/engines.js";
import { literalTables } from "./tables/literalTables.js";

let native: Engine;
let browser: Engine;
beforeAll(async () => {
  [native, browser] = await Promise.all([nativeEngine(), browserEngine()]);
});

const start: View = { lang: "en", width: 320, age: 65, sex: "all", area: "all", study: "autumn" };
const changes: Record<FilterName, Partial<View>[]> = {
  age: [{ age: 55 }, { age: 60, lang: "ru" }],
  sex: [
    { sex: "female", lang: "ru" },
    { sex: "male", area: "south" }
  ],
  area: [{ area: "south", lang: "ru" }, { area: "nevsky" }, { area: "nowhere" }],
  study: [{ study: "spring", lang: "ru", width: 680 }, { study: "mini_app" }, { study: "municipal", lang: "ru" }]
};

/** Views that a figure answers differently: both languages, and every change of a filter that it has. */
function viewsOf(figure: Figure): View[] {
  const surveyOnly = figure.tables(start).some((name) => name.includes("/"));
  return [{}, { lang: "ru" as const, width: 680 }, ...figure.filters.flatMap((name) => changes[name])]
    .map((change) => ({ ...start, ...change }))
    .filter(({ study }) => !surveyOnly || study === "autumn" || study === "spring");
}

describe.each(Object.keys(figures))("figure %s", (id) => {
  test("gives plain values, the same rows in both engines, in a total order", async () => {
    const figure = await figures[id]!();
    for (const view of viewsOf(figure)) {
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

  test("asks the same whatever a filter says that it does not have", async () => {
    const figure = await figures[id]!();
    const others = filterNames.filter((name) => !figure.filters.includes(name));
    for (const change of others.flatMap((name) => changes[name])) {
      const own = figure.filters.map((name) => [name, start[name]]);
      const view = { ...start, ...change, lang: start.lang, ...Object.fromEntries(own) } as View;
      expect(figure.query(view)).toEqual(figure.query(start));
    }
  });

  test("has words for every view in both languages, of full and of empty rows", async () => {
    const figure = await figures[id]!();
    expect(figure.id).toBe(id);
    for (const view of viewsOf(figure)) {
      const full = (await native.query(figure.query(view))).map(plainRow);
      for (const rows of [full, []]) {
        const columns = figure.columns(view);
        const texts = [
          figure.headline(rows, view),
          figure.subtitle(rows, view),
          figure.sentence(rows, view),
          figure.base(rows, view),
          ...(figure.notes?.(rows, view) ?? []),
          ...columns.map(({ label }) => label),
          ...(figure.highlights?.(rows, view) ?? []).flatMap(({ value, label, note }) => [value, label, note ?? "–"]),
          ...rows.flatMap((row) => columns.flatMap(({ format }) => (format ? [format(row)] : [])))
        ];
        for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|Infinity|^$|\s\s| [.,;:]/);
      }
    }
  });
});
