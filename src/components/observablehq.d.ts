/** The part of Framework's standard library that components use. */
declare module "observablehq:stdlib" {
  /** A file of the site; the name must be a literal, relative to the module. Sizes are in bytes, as stored. */
  export function FileAttachment(name: string): { readonly href: string; readonly size: number };
}
