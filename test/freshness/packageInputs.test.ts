import { expect, test } from "vitest";
import { packageInputs } from "../../loaders/freshness/packageInputs.js";

const lockfile = {
  packages: {
    "node_modules/arquero": { version: "8.0.3", integrity: "a", dependencies: { acorn: "^8" } },
    "node_modules/acorn": { version: "9.0.0", integrity: "b" },
    "node_modules/arquero/node_modules/acorn": { version: "8.1.0", integrity: "c" },
    "node_modules/@duckdb/node-api": { version: "1.5.6", integrity: "d", optionalDependencies: { elsewhere: "1" } },
    "node_modules/eslint": { version: "10.0.0", integrity: "e" }
  }
};

test("packages are those imported and those they need, the nearest copy of each, and no others", () => {
  const inputs = packageInputs(lockfile, ["arquero", "@duckdb/node-api/lib", "node:fs", "path"]);
  expect(Object.keys(inputs)).toEqual([
    "package @duckdb/node-api",
    "package arquero",
    "package arquero/node_modules/acorn"
  ]);
});

test("another version is another input", () => {
  const updated = { packages: { ...lockfile.packages, "node_modules/arquero": { version: "8.0.4", integrity: "f" } } };
  expect(packageInputs(updated, ["arquero"])["package arquero"]).not.toBe(
    packageInputs(lockfile, ["arquero"])["package arquero"]
  );
});

test("a package that the lockfile does not know is an error", () => {
  expect(() => packageInputs(lockfile, ["lodash"])).toThrow("package-lock.json has no package lodash");
});
