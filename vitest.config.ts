import { defineConfig } from "vitest/config";

const exclude = ["node_modules/**", "dist/**", ".build/**"];

export default defineConfig({
  test: {
    reporters: ["default", "json"],
    outputFile: { json: "test/output/results.json" },
    projects: [
      { test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [...exclude, "test/e2e/**"], testTimeout: 30_000 } },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          exclude,
          globalSetup: ["test/e2e/globalSetup.ts"],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false
        }
      }
    ]
  }
});
