import { publishedTableList } from "../../loaders/tables/publishedTable.js";

process.stdout.write(JSON.stringify(await publishedTableList()));
