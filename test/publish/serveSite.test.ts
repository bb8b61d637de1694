import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedSite, serveSite } from "../../publish/serveSite.js";

let folder: string;
let site: ServedSite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "site-"));
  await mkdir(join(folder, "dist", "en"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "not published");
  await writeFile(join(folder, "dist", "en", "index.html"), "<p>home</p>");
  await writeFile(join(folder, "dist", "use.html"), "<p>use</p>");
  await writeFile(join(folder, "dist", "404.html"), "<p>nothing here</p>");
  await writeFile(join(folder, "dist", "engine.wasm"), Buffer.alloc(1000));
  await writeFile(join(folder, "dist", "t.parquet"), Buffer.alloc(1000));
  site = await serveSite(join(folder, "dist"), 0);
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

test("pages by file, by folder and without the extension", async () => {
  for (const [path, text] of [
    ["en/", "home"],
    ["en/index.html", "home"],
    ["use.html?age=60", "use"],
    ["use", "use"]
  ]) {
    expect(await (await fetch(site.url + path)).text()).toBe(`<p>${text}</p>`);
  }
});

test("the types that browsers insist on, text and engine compressed, Parquet as it is", async () => {
  const head = async (path: string): Promise<(string | null)[]> => {
    const { headers } = await fetch(site.url + path);
    return [headers.get("content-type"), headers.get("content-encoding")];
  };
  expect(await head("use.html")).toEqual(["text/html; charset=utf-8", "gzip"]);
  expect(await head("engine.wasm")).toEqual(["application/wasm", "gzip"]);
  expect(await head("t.parquet")).toEqual(["application/vnd.apache.parquet", null]);
});

test("what is not there is the site's own 404 page, with its status", async () => {
  const response = await fetch(`${site.url}gone.html`);
  expect([response.status, await response.text()]).toEqual([404, "<p>nothing here</p>"]);
});

test("nothing outside the folder is served", async () => {
  for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/en/..%2f..%2fsecret.txt"]) {
    const status = await new Promise((done) =>
      request(site.url, { path }, (response) => done(response.resume().statusCode)).end()
    );
    expect(status).toBe(404);
  }
});
