import { afterEach, expect, test, vi } from "vitest";
import { findBrowser } from "./findBrowser.js";

afterEach(() => vi.unstubAllEnvs());

test("a given path is taken as it is, and refused by name if there is nothing", async () => {
  vi.stubEnv("VOZRAST_BROWSER", process.execPath);
  expect(await findBrowser()).toBe(process.execPath);
  vi.stubEnv("VOZRAST_BROWSER", "/nowhere/chromium");
  await expect(findBrowser()).rejects.toThrow("VOZRAST_BROWSER: there is no file /nowhere/chromium");
});
