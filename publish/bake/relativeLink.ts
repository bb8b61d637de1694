import { dirname, relative } from "node:path/posix";

/**
 * The link from a page (`/en/studies/x`) to a path of the site (`/en/`): `../`. It holds wherever the site is served.
 */
export function relativeLink(from: string, to: string): string {
  const folder = to.endsWith("/") ? to : dirname(to);
  const up = relative(dirname(from), folder);
  const file = to.endsWith("/") ? "" : to.slice(to.lastIndexOf("/") + 1);
  return `${up === "" ? "." : up}/${file}`;
}
