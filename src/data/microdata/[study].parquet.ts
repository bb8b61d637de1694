import { parseArgs } from "node:util";
import { publishedTable } from "../../../loaders/tables/publishedTable.js";

const { study } = parseArgs({ options: { study: { type: "string" } } }).values;
process.stdout.write(await publishedTable(`microdata/${study!}`));
