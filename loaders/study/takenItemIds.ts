import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";

/** Ids of the items that codebooks have of their own, finished or not. */
export async function takenItemIds(dataRoot: string): Promise<string[]> {
  const folder = join(dataRoot, "studies");
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".yaml"));
  const ids = await Promise.all(names.map(async (name) => ownIds(await readFile(join(folder, name), "utf8"))));
  return ids.flat();
}

/** None where the codebook is no YAML: `npm run check` says so. */
function ownIds(text: string): string[] {
  try {
    const codebook = parse(text, { schema: "failsafe", logLevel: "silent" }) as { items?: { id?: unknown }[] } | null;
    return (codebook?.items ?? []).map(({ id }) => String(id));
  } catch {
    return [];
  }
}
