import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Tells open preview pages what is wrong with the data as they are now. */
export interface ProblemFeed {
  readonly port: number;
  /** Shows a problem on every page, or, with null, takes it away. */
  tell(problem: string | null): void;
}

/** Starts a feed on this machine for pages of the preview; a page that opens later learns the last state. */
export async function startProblemFeed(): Promise<ProblemFeed> {
  const pages = new Set<ServerResponse>();
  let last: string | null = null;
  const write = (page: ServerResponse): boolean => page.write(`data: ${JSON.stringify(last)}\n\n`);
  const server = createServer((request, page) => {
    page.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "access-control-allow-origin": "*"
    });
    pages.add(page);
    request.on("close", () => pages.delete(page));
    write(page);
  });
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "localhost", done));
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    tell(problem) {
      last = problem;
      pages.forEach(write);
    }
  };
}

/** Script of a preview page that listens to the feed and shows the problem above the page. */
export function problemScript(port: number): string {
  return `<script type="module">
new EventSource("http://localhost:${port}/").onmessage = ({ data }) => {
  document.getElementById("preview-problem")?.remove();
  const problem = JSON.parse(data);
  if (problem === null) return;
  const box = Object.assign(document.createElement("pre"), { id: "preview-problem", textContent: problem });
  box.setAttribute("role", "alert");
  box.style.cssText = "position:sticky;top:0;z-index:9;margin:0;padding:1em;background:#7a1f1f;color:#fff;white-space:pre-wrap";
  document.body.prepend(box);
};
</script>`;
}
