import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { TableKind } from "../../loaders/write/tableSchemas.js";
import { tableSchemas } from "../../loaders/write/tableSchemas.js";

type Rows = readonly Readonly<Record<string, string | number | boolean | null>>[];

const study = {
  kind: "survey",
  series: "ekp",
  synthetic: true,
  owner_ru: "Владелец",
  owner_en: "Owner",
  source_ru: "Выгрузка",
  source_en: "Extract",
  source_date: "2024-06-01",
  universe_ru: "Пользователи 18+",
  universe_en: "Users 18+"
};
const options = [
  ["portal", "Портал госуслуг", "State services portal"],
  ["mfc", "МФЦ", "Service centres"],
  ["app", "Мобильное приложение города, которое показывает события и услуги района", "City app"],
  ["none", "Ничего из этого", "None of these"]
] as const;
const ages = ["all", "18-64", "65+", "18-59", "60+", "18-54", "55+"];
const ageDomains = [
  ["18-24", 18, 24],
  ["25-34", 25, 34],
  ["35-44", 35, 44],
  ["45-54", 45, 54],
  ["55-64", 55, 64],
  ["65+", 65, null],
  ["55+", 55, null],
  ["18-64", 18, 64],
  ["18-54", 18, 54]
] as const;
const areas = ["all", "centre", "nevsky", "admiralty"];

/**
 * Writes a handful of published tables, small enough to know by heart, of one real usage study and two synthetic
 * polls: in the later one women over 65 are unreliable and men over 65 in the centre suppressed.
 */
export async function writeExampleTables(folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const write = async (name: string, kind: TableKind, rows: Rows): Promise<void> => {
    const path = join(folder, `${name}.parquet`);
    await mkdir(dirname(path), { recursive: true });
    const columns = Object.entries(tableSchemas[kind])
      .map(([column, type]) => `"${column}" ${type}`)
      .join(", ");
    await connection.run(`CREATE OR REPLACE TABLE t (${columns})`);
    for (const row of rows) {
      const names = Object.keys(row);
      await connection.run(
        `INSERT INTO t (${names.map((column) => `"${column}"`).join(", ")}) VALUES (${names.map(literal).join(", ")})`
      );
      function literal(column: string): string {
        const value = row[column] ?? null;
        return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value).toUpperCase();
      }
    }
    await connection.run(`COPY t TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
  };
  await write("catalogue", "catalogue", [
    {
      ...study,
      study: "ekp-2024-05",
      title_ru: "Опрос держателей карты, май 2024",
      title_en: "Card holders, May 2024",
      from_date: "2024-05-13",
      to_date: "2024-05-26",
      respondents: 12500
    },
    {
      ...study,
      study: "pos-2023-11",
      title_ru: "Опрос на портале, ноябрь 2023",
      title_en: "Portal poll, November 2023",
      from_date: "2023-11-01",
      to_date: "2023-11-20",
      respondents: 3000
    },
    {
      ...study,
      study: "portal-2023",
      kind: "usage",
      synthetic: false,
      respondents: null,
      title_ru: "Пользователи портала",
      title_en: "Users of the portal",
      from_date: null,
      to_date: null
    }
  ]);
  await write("domains", "domains", [
    { domain: "sex", category: "female", ord: 1, label_ru: "женщины", label_en: "women" },
    { domain: "sex", category: "male", ord: 2, label_ru: "мужчины", label_en: "men" },
    ...ageDomains.map(([category, from_age, to_age], index) => ({
      domain: "age",
      category,
      ord: index + 1,
      from_age,
      to_age,
      label_ru: category,
      label_en: category
    })),
    { domain: "zone", category: "centre", ord: 1, label_ru: "Центр", label_en: "Centre" },
    {
      domain: "district",
      category: "admiralty",
      ord: 1,
      parent: "centre",
      label_ru: "Адмиралтейский",
      label_en: "Admiralteysky"
    },
    { domain: "district", category: "nevsky", ord: 2, parent: "centre", label_ru: "Невский", label_en: "Nevsky" }
  ]);
  await write(
    "items",
    "items",
    ["ekp-2024-05", "pos-2023-11"].flatMap((name) =>
      options.map(([option, ru, en], index) => ({
        study: name,
        item: "awareness",
        ord: 1,
        item_type: "multiple",
        item_ru: "Знание",
        item_en: "Awareness",
        option,
        option_ord: index + 1,
        option_ru: ru,
        option_en: en,
        exclusive: option === "none"
      }))
    )
  );
  for (const [later, name] of ["pos-2023-11", "ekp-2024-05"].entries()) {
    const cells = options.flatMap(([option, ru, en], index) =>
      ages.flatMap((age, ageIndex) =>
        areas.flatMap((area, areaIndex) =>
          (area === "nevsky" || area === "admiralty" ? ["all"] : ["all", "female", "male"]).map((sex) => {
            const hidden = later === 1 && sex === "male" && age === "65+" && area === "centre";
            const estimate = 0.9 - 0.2 * index - 0.03 * ageIndex - 0.01 * areaIndex - 0.05 * later;
            return {
              study: name,
              item: "awareness",
              option,
              option_ord: index + 1,
              measure: "share",
              sex,
              age,
              area,
              synthetic: true,
              item_ru: "Знание",
              item_en: "Awareness",
              option_ru: ru,
              option_en: en,
              base: hidden ? null : 1000 - 100 * ageIndex,
              estimate: hidden ? null : estimate,
              lower: hidden ? null : estimate - 0.04,
              upper: hidden ? null : estimate + 0.05,
              verdict: hidden ? "suppressed" : sex === "female" && age === "65+" ? "unreliable" : "published"
            };
          })
        )
      )
    );
    await write(`studies/${name}`, "cells", cells);
    await write(`differences/${name}`, "differences", []);
  }
  const accounts = [
    ["18-24", 90, 300],
    ["25-34", 300, 700],
    ["35-44", 420, 900],
    ["45-54", 330, 780],
    ["55-64", 250, 690],
    ["65+", 78, 1016],
    ["55+", 328, 1706],
    ["18-64", 1390, 3370],
    ["18-54", 1140, 2680]
  ] as const;
  await write(
    "usage",
    "usage",
    accounts.map(([age, value, population], index) => ({
      study: "portal-2023",
      tabulation: "age",
      service: "portal",
      service_ru: "Портал",
      service_en: "Portal",
      measure: "users",
      measure_ru: "пользователи",
      measure_en: "users",
      unit: "accounts",
      sex: "all",
      age,
      ord: index + 1,
      value: value * 1000,
      bound: "exact",
      share: value / 1468,
      population: population * 1000,
      population_share: population / 4386,
      per_1000: (1000 * value) / population,
      printed: index < 6,
      from_date: "2023-01-01",
      to_date: "2023-12-31",
      verdict: "published",
      synthetic: false
    }))
  );
  connection.closeSync();
  instance.closeSync();
}
