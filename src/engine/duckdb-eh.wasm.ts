import { copyPackageFile } from "./copyPackageFile.js";

copyPackageFile("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
