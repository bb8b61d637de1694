import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compareSite } from "../../publish/compareSite.js";
import { CopyError, fetchSite } from "../../publish/fetchSite.js";
import { serveSite } from "../../publish/serveSite.js";
import { editionFolder, newFolder } from "./editionFolder.js";

async function served(site: string): Promise<string> {
  const { url, close } = await serveSite(site, 0);
  onTestFinished(close);
  return url;
}

async function mismatches(place: string): Promise<string[]> {
  const { manifest, files } = await fetchSite(place);
  return compareSite(manifest, files).map(({ file, problem }) => `${file} ${problem}`);
}

test("a copy agrees with its manifest: in a folder, at an address, at the address of its first page", async () => {
  const site = await editionFolder("first");
  const url = await served(site);
  for (const place of [site, url, url.slice(0, -1), `${url}index.html`]) expect(await mismatches(place)).toEqual([]);
});

test("what was changed or is missing is named, also at an address", async () => {
  const site = await editionFolder("first");
  await writeFile(join(site, "index.html"), "edited by hand");
  await rm(join(site, "data", "usage.parquet"));
  const wrong = ["data/usage.parquet missing", "index.html changed"];
  expect(await mismatches(site)).toEqual(wrong);
  expect(await mismatches(await served(site))).toEqual(wrong);
});

test("a manifest edited to agree with edited files no longer has the edition's name", async () => {
  const site = await editionFolder("first");
  const manifest = JSON.parse(await readFile(join(site, "manifest.json"), "utf8")) as {
    files: Record<string, { sha256: string }>;
  };
  manifest.files["index.html"]!.sha256 = "0".repeat(64);
  await writeFile(join(site, "manifest.json"), JSON.stringify(manifest));
  expect(await mismatches(site)).toEqual(["manifest.json changed", "index.html changed"]);
});

test("an address without a manifest, or that does not answer, says so", async () => {
  const folder = await newFolder();
  await writeFile(join(folder, "404.html"), "<p>Not here</p>");
  const url = await served(folder);
  await expect(fetchSite(url)).rejects.toThrow("has no manifest.json");
  await writeFile(join(folder, "manifest.json"), "<p>A page for every address</p>");
  await expect(fetchSite(url)).rejects.toThrow("has no manifest.json");
  await expect(fetchSite("http://localhost:9/")).rejects.toThrow(CopyError);
});
