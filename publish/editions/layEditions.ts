import { existsSync } from "node:fs";
import { copyFile, cp, link, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { listTree } from "../listTree.js";
import { EDITIONS, type EditionList } from "./editionList.js";
import { editionsPage } from "./editionsPage.js";

/**
 * Puts a published site together in a folder of its own: the current edition at its root and every edition at its dated
 * address. Files that are there already are linked, not copied, where the file system can.
 *
 * @param next the folder, made anew
 * @param list editions to be there, with the current one
 * @param published the site as published so far, if there is one
 * @param site the edition at the root
 */
export async function layEditions(next: string, list: EditionList, published: string, site: string): Promise<void> {
  await rm(next, { recursive: true, force: true });
  await mkdir(join(next, EDITIONS), { recursive: true });
  for (const { address } of list.editions) {
    const place = join(EDITIONS, address);
    if (existsSync(join(published, place))) await linkTree(join(published, place), join(next, place));
  }
  const own = join(next, EDITIONS, list.current);
  if (!existsSync(own)) {
    await cp(site, own, { recursive: true });
    await writeFile(join(own, EDITIONS, "index.html"), listedAbove);
  }
  await linkTree(own, next, (file) => !file.startsWith(EDITIONS));
  await writeFile(join(next, EDITIONS, "index.html"), editionsPage(list));
  await writeFile(join(next, EDITIONS, "editions.json"), `${JSON.stringify(list, null, 1)}\n`);
}

/** In an edition at its dated address the list is two folders up. */
const listedAbove = '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=../../">'
  + '<title>Издания</title><a href="../../">Издания · Editions</a>\n';

async function linkTree(from: string, to: string, wanted: (file: string) => boolean = () => true): Promise<void> {
  for (const file of (await listTree(from)).filter(wanted)) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await link(join(from, file), join(to, file)).catch(() => copyFile(join(from, file), join(to, file)));
  }
}
