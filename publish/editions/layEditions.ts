import { existsSync } from "node:fs";
import { copyFile, cp, link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { listTree } from "../listTree.js";
import { EDITIONS, type EditionList, editionPages, isBesideEdition } from "./editionList.js";
import { type EditionLink, fillEditions } from "./fillEditions.js";

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
    await fillPages(own, {
      ru: [{ text: "Все издания", href: "../../index.html" }],
      en: [{ text: "All editions", href: "../../../../en/editions/index.html" }]
    });
  }
  await linkTree(own, next, (file) => !isBesideEdition(file));
  for (const page of Object.values(editionPages)) {
    await mkdir(dirname(join(next, page)), { recursive: true });
    await copyFile(join(own, page), join(next, page));
  }
  const links = (up: string, home: string, current: string): EditionLink[] =>
    list.editions.toReversed().map(({ address, date }) => ({
      text: address === list.current ? `${date} (${current})` : date,
      href: `${up}${address}/${home}index.html`
    }));
  await fillPages(next, {
    ru: links("", "", "открывается первым"),
    en: links("../../editions/", "en/", "opens first")
  });
  await writeFile(join(next, EDITIONS, "editions.json"), `${JSON.stringify(list, null, 1)}\n`);
}

async function fillPages(
  site: string,
  links: Readonly<Record<keyof typeof editionPages, readonly EditionLink[]>>
): Promise<void> {
  for (const lang of ["ru", "en"] as const) {
    const page = join(site, editionPages[lang]);
    await writeFile(page, fillEditions(await readFile(page, "utf8"), links[lang]));
  }
}

async function linkTree(from: string, to: string, wanted: (file: string) => boolean = () => true): Promise<void> {
  for (const file of (await listTree(from)).filter(wanted)) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await link(join(from, file), join(to, file)).catch(() => copyFile(join(from, file), join(to, file)));
  }
}
