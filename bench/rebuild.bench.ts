import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Measure, measureCommand } from "./measureCommand.js";
import { pollProject } from "./pollProject.js";
import { warmFramework } from "./warmFramework.js";

/** Respondents of a poll. A poll of 12,500 takes 13 s of a processor to make and to attack. */
const respondents = Number(process.env["BENCH_RESPONDENTS"] ?? 12_500);
/** Polls of the projects, fewest first: memory is compared between the first and the last. */
const sizes = (process.env["BENCH_POLLS"] ?? "10,100").split(",").map(Number);
const BUILD = "npm run build";

/** Builds of many polls: in full, with nothing changed, with one poll changed; and Framework by itself. */
export async function run(print: (line: string) => void): Promise<void> {
  const peaks: number[] = [];
  if (![respondents, ...sizes].every((count) => Number.isInteger(count) && count > 0))
    throw new Error("BENCH_POLLS is a list of counts, 10,100, BENCH_RESPONDENTS a count, 12500");
  for (const polls of sizes) {
    print(`${polls} polls of ${respondents} respondents beside the repository's studies`);
    const root = await pollProject(polls, respondents);
    try {
      const full = await measureCommand(BUILD, root);
      print(inWords("full build", full));
      peaks.push(full.megabytes);
      const nothing = await measureCommand(BUILD, root);
      print(inWords("nothing changed", nothing));
      await changeCell(join(root, "data", "extracts", "poll-001.csv"));
      const one = await measureCommand(BUILD, root);
      print(inWords("one cell of a poll changed", one));
      await warmFramework(root);
      const bare = await measureCommand(join("node_modules", ".bin", "observable build"), root, {
        VOZRAST_OUTPUT: ".build/bare",
        OBSERVABLE_TELEMETRY_DISABLE: "1"
      });
      print(inWords("bare observable build, warm cache", bare));
      const times = (other: Measure, than: Measure): string => (other.seconds / than.seconds).toFixed(1);
      print(
        `  nothing changed: ${times(full, nothing)} times as fast as the full build, ` +
          `${times(bare, nothing)} times as fast as bare Framework (needed: at most 3 s)`
      );
      print(
        `  one cell: ${times(full, one)} times as fast as the full build, bare Framework takes ${times(bare, one)} of it`
      );
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  }
  print(
    `peak memory with ${sizes.at(-1)} polls is ${(peaks.at(-1)! / peaks[0]!).toFixed(2)} times that with ${sizes[0]}`
  );
}

/** Ticks the last answer of the first respondent, or takes the tick back. */
async function changeCell(extract: string): Promise<void> {
  const lines = (await readFile(extract, "utf8")).split("\n");
  lines[1] = lines[1]!.replace(/[01]$/, (cell) => (cell === "1" ? "0" : "1"));
  await writeFile(extract, lines.join("\n"));
}

function inWords(name: string, { seconds, cpu, megabytes, said }: Measure): string {
  return `  ${name}: ${seconds.toFixed(1)} s (processors ${cpu.toFixed(1)} s), ${megabytes.toFixed(0)} MB; ${said}`;
}
