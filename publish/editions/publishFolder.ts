import { rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { compareSite } from "../compareSite.js";
import { hashTree } from "../hashTree.js";
import { holdLock } from "../holdLock.js";
import { listTree } from "../listTree.js";
import { readManifest } from "../siteManifest.js";
import { recoverFolder, swapFolder } from "../swapFolder.js";
import type { Tell } from "../tellProgress.js";
import { EDITIONS, type EditionList, addEdition, readEditionList } from "./editionList.js";
import { layEditions } from "./layEditions.js";

/** Something stands in the way of publishing; the published site is as it was. */
export class PublishError extends Error {
  override readonly name = "PublishError";
}

/**
 * Publishes a built site in a folder: it becomes the current edition there and stays at its dated address. The folder
 * changes in one step, whatever happens on the way. What is current already stays as it is.
 *
 * @param date of the edition, `YYYY-MM-DD`
 * @throws PublishError if the site is not as its manifest says
 */
export function publishFolder(site: string, to: string, date: string, tell: Tell): Promise<EditionList> {
  return changeFolder(to, tell, async (list, next) => {
    const manifest = await readManifest(site);
    if (manifest === null) throw new PublishError("there is no built site: npm run build");
    const wrong = compareSite(manifest, await hashTree(site));
    if (wrong.length > 0)
      throw new PublishError(
        `the built site is not as it was built (${wrong[0]!.file} ${wrong[0]!.problem}): npm run build`
      );
    const current = list?.editions.find(({ address }) => address === list.current);
    if (list !== null && current?.edition === manifest.edition) return list;
    const added = addEdition(list, manifest.edition, date);
    await layEditions(next, added, to, site);
    return added;
  });
}

/**
 * Makes an earlier edition the current one again; every edition stays at its dated address.
 *
 * @param address of the edition, or null for the one before the current one
 * @throws PublishError if there is no such edition, or if it is not as it was published
 */
export function restoreEdition(to: string, address: string | null, tell: Tell): Promise<EditionList> {
  return changeFolder(to, tell, async (list, next) => {
    if (list === null) throw new PublishError(`${to}: nothing has been published here`);
    const at =
      list.editions.findIndex((edition) => edition.address === (address ?? list.current)) - (address === null ? 1 : 0);
    const edition = list.editions[at];
    if (edition === undefined)
      throw new PublishError(`${to}: there is no ${address === null ? "earlier edition" : `edition ${address}`}`);
    const folder = join(to, EDITIONS, edition.address);
    const manifest = await readManifest(folder);
    if (manifest === null || manifest.edition !== edition.edition)
      throw new PublishError(`${folder} is not the edition that was published`);
    const wrong = compareSite(manifest, await hashTree(folder));
    if (wrong.length > 0)
      throw new PublishError(`${folder} is not as it was published (${wrong[0]!.file} ${wrong[0]!.problem})`);
    const restored = { ...list, current: edition.address };
    await layEditions(next, restored, to, folder);
    return restored;
  });
}

async function changeFolder(
  to: string,
  tell: Tell,
  lay: (list: EditionList | null, next: string) => Promise<EditionList>
): Promise<EditionList> {
  const place = resolve(to);
  const aside = (suffix: string): string => join(dirname(place), `.${basename(place)}.${suffix}`);
  return holdLock(
    aside("lock"),
    () => tell(`waiting for another publication to ${to}`),
    async () => {
      const next = aside("next");
      await recoverFolder(place);
      await rm(next, { recursive: true, force: true });
      try {
        const before = await readEditionList(place);
        if (before === null && (await listTree(place)).length > 0)
          throw new PublishError(`${to} holds something else: publish into an empty or a new folder`);
        const after = await lay(before, next);
        if (after !== before) await swapFolder(next, place);
        return after;
      } finally {
        await rm(next, { recursive: true, force: true });
      }
    }
  );
}
