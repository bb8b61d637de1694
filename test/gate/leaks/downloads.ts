import type { PlantedLeak } from "./plantedLeak.js";
import { csv } from "./smallSiteTables.js";

/** What a CSV for download or the JSON of a search index may not tell beyond the tables. */
export const downloads: readonly PlantedLeak[] = [
  {
    leak: "an address in a CSV",
    rule: "identifier",
    file: /awareness\.csv/,
    found: /email in column label/,
    plant: ({ edit }) => edit(csv, "City website", "City website (ivan@example.ru)")
  },
  {
    leak: "a CSV more precise than its table",
    rule: "precision",
    file: /awareness\.csv/,
    found: /estimate with more than 9 digits/,
    plant: ({ edit }) => edit(csv, /,18-64,0\.(\d{9})\d*,/, ",18-64,0.$11234,")
  },
  {
    leak: "a base in a hidden row of a CSV",
    rule: "suppressed",
    file: /awareness\.csv/,
    found: /still holds base/,
    plant: ({ edit }) => edit(csv, /Mini-app,65\+,,,,,/, "Mini-app,65+,,,,14,")
  },
  {
    leak: "a passport number in JSON",
    rule: "identifier",
    file: /index\.json/,
    found: /passport|snils/,
    plant: ({ put }) => put("index.json", JSON.stringify({ documents: [{ title: "СНИЛС 112-233-445 95" }] }))
  },
  {
    leak: "a hidden figure in a search index",
    rule: "suppressed",
    file: /index\.json/,
    found: /still holds estimate/,
    plant: ({ put }) =>
      put("index.json", JSON.stringify([{ item: "awareness", age: "65+", verdict: "suppressed", estimate: 0.0714 }]))
  },
  {
    leak: "a small base in the text of a search index",
    rule: "minimum base",
    file: /index\.json/,
    found: /note of a base/,
    plant: ({ put }) => put("index.json", JSON.stringify({ text: "Base: answered: residents 65 and over — 7 people" }))
  }
];
