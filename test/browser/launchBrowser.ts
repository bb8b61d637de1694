import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { findBrowser } from "./findBrowser.js";

/** Starts the browser of the tests. The sandbox is off: containers often run as root, and it opens this site alone. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
}
