import { defineConfig } from "vitest/config";

const exclude = ["node_modules/**", "dist/**", ".build/**"];
/** Tests that build small projects dozens of times over: `npm run test:rebuild`, which takes half an hour and more. */
const rebuild = ["test/e2e/rebuild*.test.ts", "test/e2e/faults*.test.ts"];

export default defineConfig({
  test: {
    reporters: ["default", "json"],
    outputFile: { json: "test/output/results.json" },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...exclude, "test/e2e/**"],
          setupFiles: ["test/drawnInputs.setup.ts"],
          testTimeout: 30_000
        }
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          exclude: [...exclude, ...rebuild],
          globalSetup: ["test/e2e/globalSetup.ts"],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false
        }
      },
      {
        test: {
          name: "rebuild",
          include: rebuild,
          exclude,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false
        }
      }
    ]
  }
});
