import { parseHTML } from "linkedom";

/** A document in Node with the given body. */
export function exampleDocument(body = ""): Document {
  return (parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`) as unknown as Window).document;
}
