import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A bench module is a file `*.bench.ts` beside this one that exports `run`. */
interface Bench {
  run: (print: (line: string) => void) => void | Promise<void>;
}

const here = new URL(".", import.meta.url);
const files = readdirSync(fileURLToPath(here))
  .filter((name) => name.endsWith(".bench.ts"))
  .sort();
for (const file of files) {
  console.log(`== ${file.replace(".bench.ts", "")}`);
  const { run } = (await import(new URL(file, here).href)) as Bench;
  await run((line) => console.log(line));
}
