import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { gzip } from "node:zlib";
import { promisify } from "node:util";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".wasm": "application/wasm",
  ".parquet": "application/vnd.apache.parquet"
};
const compressible = new Set([".html", ".css", ".js", ".json", ".csv", ".svg", ".txt", ".wasm"]);

/** A site being served from a folder. */
export interface ServedSite {
  /** E.g. `http://localhost:3000/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder of static files on this machine as an ordinary host would: content types, gzip, `index.html`, the
 * site's own 404 page.
 *
 * @param port 0 takes any free one
 * @throws if the port is taken
 */
export async function serveSite(folder: string, port: number): Promise<ServedSite> {
  const compressed = new Map<string, Promise<Buffer>>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    void findFile(folder, pathname).then(async ({ path, status }) => {
      if (path === null) return response.writeHead(404).end("Not found");
      const extension = extname(path);
      const zip = compressible.has(extension) && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
      response.writeHead(status, {
        "content-type": types[extension] ?? "application/octet-stream",
        vary: "accept-encoding",
        "cache-control": "no-cache",
        ...(zip ? { "content-encoding": "gzip" } : {})
      });
      if (!zip) return createReadStream(path).pipe(response);
      const key = `${path} ${(await stat(path)).mtimeMs}`;
      const body = compressed.get(key) ?? readFile(path).then((bytes) => promisify(gzip)(bytes));
      compressed.set(key, body);
      return response.end(await body);
    });
  });
  await new Promise<void>((done, fail) => server.once("error", fail).listen(port, "localhost", done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      })
  };
}

async function findFile(folder: string, pathname: string): Promise<{ path: string | null; status: 200 | 404 }> {
  const path = normalize(join(folder, decodeURIComponent(pathname)));
  const inside = path === folder || path.startsWith(normalize(folder + sep));
  const candidates = inside ? [path, join(path, "index.html"), `${path}.html`] : [];
  for (const candidate of candidates) {
    if (await isFile(candidate)) return { path: candidate, status: 200 };
  }
  const missing = join(folder, "404.html");
  return { path: (await isFile(missing)) ? missing : null, status: 404 };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false
  );
}
