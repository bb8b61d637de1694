import { join } from "node:path";
import { commandLine } from "../project/commandLine.js";
import { readProject } from "../project/readProject.js";
import { lockExtracts } from "./lockExtracts.js";

const { date, reason } = commandLine({
  usage: 'npm run data:lock [-- --reason "…"] [--date YYYY-MM-DD]',
  options: { date: { type: "string" }, reason: { type: "string" } },
  positionals: 0
}).values;
try {
  const accepted = await lockExtracts(await readProject("data"), join(".build", "accepted"), {
    date: date ?? new Date().toISOString().slice(0, 10),
    reason: reason ?? null
  });
  for (const { path, before, after, difference } of accepted) {
    console.log(
      `data/${path}: ${before === null ? "new" : `rows ${before.rows} → ${after.rows}, bytes ${before.bytes} → ${after.bytes}`}`
    );
    if (before !== null)
      console.log(
        (difference ?? ["the file accepted before is not kept here: only rows and bytes can be compared"])
          .map((line) => `  ${line}`)
          .join("\n")
      );
  }
  console.log(
    accepted.length === 0 ? "data/manifest.json is current" : `data/manifest.json: ${accepted.length} accepted`
  );
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
}
