import { mkdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * Versions that Framework's standard library writes into its script for libraries a page may load from a CDN.
 * No page here does, but Framework asks a registry for the newest version of each at build, which would make the
 * bytes depend on the day and the build on the network. It asks nothing about a version it finds in its cache.
 */
const pinned = [
  "@observablehq/plot@0.6.17",
  "@observablehq/sample-datasets@1.0.1",
  "apache-arrow@13.0.0",
  "arquero@8.0.3",
  "d3@7.9.0",
  "d3-dsv@3.0.1",
  "echarts@5.6.0",
  "htl@0.3.1",
  "leaflet@1.9.4",
  "lodash@4.17.21",
  "mapbox-gl@3.9.0",
  "parquet-wasm@0.6.1",
  "react@19.0.0",
  "react-dom@19.0.0",
  "topojson-client@3.1.0"
];

/** Marks the versions as known in the cache of a Framework source root. */
export async function pinFrameworkImports(root: string): Promise<void> {
  for (const version of pinned) {
    await mkdir(join(root, ".observablehq", "cache", "_npm", ...version.split("/")), { recursive: true });
  }
}
