import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { siteManifest } from "../../publish/siteManifest.js";

/** A new folder that goes when the test ends. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "editions-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A built site of a few files in a new folder, with its manifest. */
export async function editionFolder(text: string): Promise<string> {
  const site = await newFolder();
  const list = '<p>List</p><ul data-editions=""><li>None yet.</li></ul>';
  const files = {
    "index.html": text,
    "en/index.html": `${text} in English`,
    "data/usage.parquet": `${text} table`,
    "editions/index.html": list,
    "en/editions/index.html": list
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), content);
  }
  const manifest = await siteManifest(site, { pages: {}, tables: {}, studies: {}, code: {} });
  await writeFile(join(site, "manifest.json"), JSON.stringify(manifest));
  return site;
}
