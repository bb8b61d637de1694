import { cp } from "node:fs/promises";
import { join } from "node:path";
import { poll } from "../smallSite.js";
import type { PlantedLeak } from "./plantedLeak.js";
import { at, cells, csv } from "./smallSiteTables.js";

/** Tables, pages and scripts that an earlier build or another hand left in the site. */
export const earlierBuilds: readonly PlantedLeak[] = [
  {
    leak: "a cell of an earlier build in another table",
    rule: "stale",
    file: /trend/,
    found: /not those of its cells/,
    plant: ({ set }) =>
      set("trend", `study = '${poll}' AND ${at("awareness", "gosuslugi_spb", "all")}`, { estimate: "0.77" })
  },
  {
    leak: "a table of an earlier build",
    rule: "stale",
    file: /ekp-2024-11\.parquet/,
    found: /not the table that this build made/,
    isStale: true,
    plant: ({ set }) => set(cells, at("awareness", "gosuslugi_spb", "all"), { estimate: "0.77" })
  },
  {
    leak: "a table of a study that is gone",
    rule: "leftover",
    file: /studies\/pos-2019\.parquet/,
    found: /not a table of this build/,
    plant: async ({ site }) => cp(join(site, `data/${cells}.parquet`), join(site, "data/studies/pos-2019.parquet"))
  },
  {
    leak: "rows of respondents left in the site",
    rule: "leftover",
    file: /rows\.parquet/,
    found: /not a table of this build/,
    plant: async ({ site }) => cp(join(site, "data/items.parquet"), join(site, "data/rows.parquet"))
  },
  {
    leak: "a page of an earlier build",
    rule: "leftover",
    file: /old\.html/,
    found: /not in the manifest/,
    isStale: true,
    plant: ({ put }) => put("old.html", "<!DOCTYPE html><html><head><title>Old</title></head><body></body></html>")
  },
  {
    leak: "a page of a study that is gone",
    rule: "leftover",
    file: /studies\/pos-2019\.html/,
    found: /not a study/,
    plant: ({ put }) =>
      put("studies/pos-2019.html", "<!DOCTYPE html><html><head><title>Old</title></head><body></body></html>")
  },
  {
    leak: "a file beside the editions",
    rule: "leftover",
    file: /editions\/2019/,
    found: /not a file of one edition/,
    plant: ({ put }) =>
      put("editions/2019-05-01/rows.html", "<!DOCTYPE html><html><head><title>Old</title></head><body></body></html>")
  },
  {
    leak: "a script that nothing loads",
    rule: "leftover",
    file: /old\.1234abcd\.js/,
    found: /nothing names it/,
    plant: ({ put }) => put("_import/old.1234abcd.js", "export const rows = [];\n")
  },
  {
    leak: "a CSV with a figure of an earlier build",
    rule: "stale",
    file: /awareness\.csv/,
    found: /no published table holds/,
    plant: ({ edit }) => edit(csv, /,18-64,0\.\d+,/, ",18-64,0.123321,")
  },
  {
    leak: "a table in a page of another build than its CSV",
    rule: "stale",
    file: /en\/index\.html/,
    found: /its CSV does not hold/,
    plant: ({ edit }) => edit("en/index.html", /data-value="0\.\d+"/, 'data-value="0.123321"')
  }
];
