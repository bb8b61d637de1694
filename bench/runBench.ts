import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commandLine } from "../loaders/project/commandLine.js";

/** A bench module is a file `*.bench.ts` beside this one that exports `run`. */
interface Bench {
  run: (print: (line: string) => void) => void | Promise<void>;
}

const here = new URL(".", import.meta.url);
const names = readdirSync(fileURLToPath(here))
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -".bench.ts".length))
  .sort();
const { positionals } = commandLine({
  usage: `npm run bench [-- NAME…]; names: ${names.join(", ")}`,
  options: {},
  positionals: names.length
});
const unknown = positionals.find((name) => !names.includes(name));
if (unknown !== undefined) throw new Error(`no bench "${unknown}"; there are ${names.join(", ")}`);
for (const name of names.filter((each) => positionals.length === 0 || positionals.includes(each))) {
  console.log(`== ${name}`);
  const { run } = (await import(new URL(`${name}.bench.ts`, here).href)) as Bench;
  await run((line) => console.log(line));
}
