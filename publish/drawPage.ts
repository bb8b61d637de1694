import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../src/components/database.js";
import type { View } from "../src/components/view.js";
import type { Figure, Row } from "../src/figures/figure.js";
import { figures } from "../src/figures/registry.js";
import { type BakedFile, type BakeTools, bakePage } from "./bake/bakePage.js";
import type { FigureSource } from "./siteManifest.js";

/** A page with its figures, and what they were drawn from. */
export interface DrawnPage {
  /** Published tables that were read, in order of name. */
  readonly tables: readonly string[];
  readonly figures: readonly FigureSource[];
  readonly html: string;
  readonly files: readonly BakedFile[];
}

/**
 * Draws the figures of one page, noting what they are drawn from.
 *
 * @param rendered folder of the pages as Framework built them
 * @param page path of the page in it
 * @throws naming page and figure where one cannot be drawn
 */
export async function drawPage(
  rendered: string,
  page: string,
  tools: Pick<BakeTools, "database" | "data">
): Promise<DrawnPage> {
  const read = new Set<string>();
  const sources: FigureSource[] = [];
  const database: Database = {
    ...tools.database,
    query(names, query) {
      for (const name of names) read.add(name);
      return tools.database.query(names, query);
    }
  };
  const noted = Object.fromEntries(
    Object.entries(figures).map(([id, load]) => [id, async () => noteSources(await load(), sources)])
  );
  const path = `/${page.slice(0, -".html".length)}`;
  const rendering = await readFile(join(rendered, page), "utf8");
  const { html, files } = await bakePage(rendering, { path }, { ...tools, database, figures: noted });
  return { html, files, figures: sources, tables: [...read].sort() };
}

/** The same figure, noting the tables and studies of every drawing. */
function noteSources(figure: Figure, sources: FigureSource[]): Figure {
  const note = (rows: readonly Row[], view: View): readonly string[] => {
    const studies = figure.studies(rows, view);
    const known = sources.some((source) => source.figure === figure.id && source.studies.join() === studies.join());
    if (!known) sources.push({ figure: figure.id, tables: figure.tables(view), studies });
    return studies;
  };
  return {
    ...figure,
    studies: note,
    sentence(rows, view) {
      note(rows, view);
      return figure.sentence(rows, view);
    },
    highlights(rows, view) {
      note(rows, view);
      return figure.highlights?.(rows, view) ?? [];
    }
  };
}
