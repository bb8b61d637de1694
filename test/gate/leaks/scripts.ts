import type { PlantedLeak } from "./plantedLeak.js";

/** Source maps and paths that a script carries along from the building machine. */
export const scripts: readonly PlantedLeak[] = [
  {
    leak: "a source map with sources",
    rule: "source map",
    file: /hydrate/,
    found: /embedded sources/,
    plant: ({ edit }) =>
      edit("_import/hydrate.5f09d0b0.js", "true;", "true;\n//# sourceMappingURL=data:application/json;base64,eyJ9")
  },
  {
    leak: "a source map with a path",
    rule: "kind of file",
    file: /hydrate\.js\.map/,
    found: /\.map/,
    plant: ({ put }) =>
      put(
        "_import/hydrate.js.map",
        JSON.stringify({ version: 3, sources: ["/home/anna/vozrast/src/components/hydrate.ts"] })
      )
  },
  {
    leak: "a path in a script",
    rule: "path",
    file: /hydrate/,
    found: /folder of the building machine/,
    plant: ({ edit }) => edit("_import/hydrate.5f09d0b0.js", "true;", 'true;\nconst from = "/home/anna/extracts";')
  }
];
