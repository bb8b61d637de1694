import type { UsageStudy } from "../../loaders/project/usageStudy.js";
import type { RawExtract } from "../../loaders/read/rawExtract.js";
import type { UsageReading } from "../../loaders/usage/readUsage.js";
import { readUsage } from "../../loaders/usage/readUsage.js";
import { feedOf } from "../../loaders/usage/tableFeed.js";
import { plainTable } from "../usage/plainTable.js";
import { rawOf } from "./surveyFixture.js";
import { delimited } from "../read/delimited.js";

const text = { ru: "—", en: "—" };
const extract = delimited({ path: "a.csv", delimiter: ";" });

export const study: UsageStudy = {
  kind: "usage",
  study: "visits",
  title: text,
  series: null,
  synthetic: false,
  universe: text,
  release: "cells",
  provenance: { owner: text, source: text, date: "2024-11-19", citation: text, url: null, notes: null },
  service: { id: "app", label: text },
  period: null,
  population: null,
  publishedByOwner: true,
  tables: [
    {
      ...plainTable,
      table: "age",
      extract,
      percentColumn: "%",
      totalRow: "",
      dimensions: [{ column: "Age", domain: "age", codes: { "18-64": "18-64", "65+": "65+" }, fillDown: false }],
      measures: [
        {
          column: "Users",
          measure: "users",
          label: { ru: "Пользователи", en: "Users" },
          unit: "accounts",
          bound: "exact",
          scale: 1
        }
      ]
    },
    {
      ...plainTable,
      table: "all",
      extract,
      measureColumn: "Measure",
      valueColumn: "Value",
      measures: [
        { column: "Visitors", measure: "visitors", label: text, unit: "visitors", bound: "at_least", scale: 1 }
      ]
    }
  ],
  printed: [
    {
      id: "share",
      value: 42.53,
      unit: "percent",
      label: { ru: "Доля", en: "Share" },
      note: { ru: "Чего?", en: "Of what?" }
    }
  ]
};

export const age = (...rows: readonly (readonly string[])[]) => rawOf(["Age", "Users", "%"], rows);
export const all = (...rows: readonly (readonly string[])[]) => rawOf(["Measure", "Value"], rows);

export const soundAge = [
  ["18-64", "1 855", "93"],
  ["65+", "145", "7"],
  ["", "2 000", ""]
];
export const soundAll = [
  ["Visitors", "> 30 000"],
  ["Views", "—"]
];

/** What is read of the tables of a study, by table. */
export async function readTables(
  raws: Readonly<Record<string, RawExtract>>,
  { tables, ...rest }: UsageStudy
): Promise<ReadonlyMap<string, UsageReading>> {
  return new Map(
    await Promise.all(
      tables.map(
        async (table) => [table.table, await readUsage(feedOf(raws[table.table]!), { ...rest, tables }, table)] as const
      )
    )
  );
}

/** The counts of the tables of a study, by table and measure. */
export async function countTables(
  raws: Readonly<Record<string, RawExtract>>,
  study: UsageStudy
): Promise<ReadonlyMap<string, UsageReading["counts"]>> {
  return new Map([...(await readTables(raws, study))].map(([table, { counts }]) => [table, counts]));
}
