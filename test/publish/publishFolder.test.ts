import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareSite } from "../../publish/compareSite.js";
import { publishFolder, restoreEdition } from "../../publish/editions/publishFolder.js";
import { fetchSite } from "../../publish/fetchSite.js";
import { listTree } from "../../publish/listTree.js";
import { editionFolder, newFolder } from "./editionFolder.js";

const quiet = (): void => undefined;

async function published(): Promise<string> {
  const to = join(await newFolder(), "site");
  await publishFolder(await editionFolder("first"), to, "2024-06-01", quiet);
  await publishFolder(await editionFolder("second"), to, "2024-06-20", quiet);
  await publishFolder(await editionFolder("third"), to, "2024-06-20", quiet);
  return to;
}

test("the newest edition is at the root, and every edition at its dated address with its own manifest", async () => {
  const to = await published();
  expect(await readFile(join(to, "index.html"), "utf8")).toBe("third");
  for (const [address, text] of [
    ["2024-06-01", "first"],
    ["2024-06-20", "second"],
    ["2024-06-20-2", "third"]
  ] as const) {
    expect(await readFile(join(to, "editions", address, "index.html"), "utf8")).toBe(text);
    const { manifest, files } = await fetchSite(join(to, "editions", address));
    expect(compareSite(manifest, files)).toEqual([]);
  }
  expect((await listTree(to)).filter((file) => !file.startsWith("editions/"))).toEqual([
    "data/usage.parquet",
    "en/editions/index.html",
    "en/index.html",
    "index.html",
    "manifest.json"
  ]);
});

test("the page of editions lists them, newest first, with links that hold", async () => {
  const to = await published();
  const links = async (page: string): Promise<string[]> =>
    Array.from((await readFile(join(to, page), "utf8")).matchAll(/href="([^"]+)"/g), ([, href]) =>
      join(page, "..", href!)
    );
  const files = await listTree(to);
  expect(await links("editions/index.html")).toEqual(
    ["2024-06-20-2", "2024-06-20", "2024-06-01"].map((address) => `editions/${address}/index.html`)
  );
  for (const page of files.filter((file) => file.endsWith("editions/index.html")))
    expect(files).toEqual(expect.arrayContaining(await links(page)));
});

test("restoring takes the second-last edition back to the root; no address goes dead", async () => {
  const to = await published();
  const before = await listTree(to);
  await restoreEdition(to, null, quiet);
  expect(await readFile(join(to, "index.html"), "utf8")).toBe("second");
  expect(await readFile(join(to, "en/editions/index.html"), "utf8")).toContain(">2024-06-20 (opens first)</a>");
  expect(await listTree(to)).toEqual(before);
  const { manifest, files } = await fetchSite(to);
  expect(compareSite(manifest, files)).toEqual([]);
  await restoreEdition(to, "2024-06-20-2", quiet);
  expect(await readFile(join(to, "index.html"), "utf8")).toBe("third");
  await expect(restoreEdition(to, "2020-01-01", quiet)).rejects.toThrow("there is no edition 2020-01-01");
});

test("an edition that was changed where it stands is not restored", async () => {
  const to = await published();
  const address = "2024-06-01";
  await rm(join(to, "editions", address, "en/index.html"));
  await writeFile(join(to, "editions", address, "en/index.html"), "another");
  await expect(restoreEdition(to, address, quiet)).rejects.toThrow(
    "is not as it was published (en/index.html changed)"
  );
  expect(await readFile(join(to, "index.html"), "utf8")).toBe("third");
});

test("publishing the same edition again adds none", async () => {
  const to = join(await newFolder(), "site");
  const site = await editionFolder("first");
  await publishFolder(site, to, "2024-06-01", quiet);
  const { editions } = await publishFolder(site, to, "2024-07-01", quiet);
  expect(editions.map(({ address }) => address)).toEqual(["2024-06-01"]);
});

test("a site that is not as it was built, and a folder of something else, are left alone", async () => {
  const site = await editionFolder("first");
  await writeFile(join(site, "index.html"), "edited by hand");
  await expect(publishFolder(site, join(await newFolder(), "site"), "2024-06-01", quiet)).rejects.toThrow(
    "index.html changed"
  );
  const other = await newFolder();
  await writeFile(join(other, "thesis.txt"), "mine");
  await expect(publishFolder(await editionFolder("first"), other, "2024-06-01", quiet)).rejects.toThrow(
    "holds something else"
  );
  expect(await listTree(other)).toEqual(["thesis.txt"]);
});
