import { answerJobs } from "../loaders/tables/answerJobs.js";
import { readPageData } from "../src/components/pageData.js";
import type { BakeTools } from "./bake/bakePage.js";
import { nativeDatabase } from "./bake/nativeDatabase.js";
import type { PageJob } from "./bakePages.js";
import { type DrawnPage, drawPage } from "./drawPage.js";

let opened: Promise<Pick<BakeTools, "database" | "data">> | null = null;

/** A process that draws pages of one site. */
answerJobs(async ({ rendered, page, data }: PageJob): Promise<DrawnPage> => {
  opened ??= nativeDatabase(data).then(async (database) => ({ database, data: await readPageData(database) }));
  return drawPage(rendered, page, await opened);
});
