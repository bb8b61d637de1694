import { readdirSync } from "node:fs";

/** Addresses of all pages of a built site, relative to its root: `awareness.html`, `en/studies/index.html`. */
export function builtPages(site: string): string[] {
  return (readdirSync(site, { recursive: true }) as string[])
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}
