import { parseArgs } from "node:util";
import { studyPageSource } from "../../loaders/pages/studyPageSource.js";

const { study } = parseArgs({ options: { study: { type: "string" } } }).values;
process.stdout.write(await studyPageSource(study!, "ru"));
