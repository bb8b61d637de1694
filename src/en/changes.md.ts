import { changesPageSource } from "../../loaders/pages/changesPage.js";

process.stdout.write(await changesPageSource("en"));
