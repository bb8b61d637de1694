export default { title: "x", root: "src", globalStylesheets: [], footer: "f", duckdb: {extensions:{json:null,parquet:null}} };
