import { parseArgs } from "node:util";
import { publishedTable } from "../../loaders/tables/publishedTable.js";

const { table } = parseArgs({ options: { table: { type: "string" } } }).values;
process.stdout.write(await publishedTable(table!));
