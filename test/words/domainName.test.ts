import { expect, test } from "vitest";
import { domainName } from "../../src/words/domainName.js";

test("every domain that margins and released rows have is named", () => {
  expect(["sex", "age", "district", "zone"].map((domain) => domainName(domain, "ru"))).toEqual([
    "пол",
    "возраст",
    "район",
    "часть города"
  ]);
  expect(domainName("zone", "en")).toBe("part of the city");
});

test("a domain without a name is refused", () => {
  expect(() => domainName("income", "en")).toThrow("unknown domain: income");
});
