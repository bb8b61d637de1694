import { expect, test } from "vitest";
import { startProblemFeed } from "../../publish/problemFeed.js";

test("a page learns the last problem when it opens, and every change after", async () => {
  const feed = await startProblemFeed();
  feed.tell("data/studies/a.yaml:3: no item");
  const response = await fetch(`http://localhost:${feed.port}/`);
  const reader = response.body!.getReader();
  const next = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toBe('data: "data/studies/a.yaml:3: no item"\n\n');
  feed.tell(null);
  expect(await next()).toBe("data: null\n\n");
  await reader.cancel();
});
