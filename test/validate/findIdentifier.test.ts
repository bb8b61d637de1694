import { describe, expect, it } from "vitest";
import { findIdentifier } from "../../loaders/validate/findIdentifier.js";

describe("findIdentifier", () => {
  it.each([
    ["+79215551234", "phone"], ["8 (921) 555 12 34", "phone"], ["тел. 8-921-555-12-34", "phone"],
    ["пишите на почта@пример.рф", "e-mail"], ["a.b+c@mail.example.org", "e-mail"],
    ["112-233-445 95", "SNILS"], ["11223344595", "SNILS"]
  ])("tells %s as %s", (text, rule) => {
    expect(findIdentifier(text)).toBe(rule);
  });

  it.each([
    "", "65", "110 528", "1 533 757", "2024-05-13", "13.05.2024 18:22", "r1d74d7r", "Невский район", "112-233-445 96",
    "1016357", "0.123456789012", "Каждый или почти каждый день", "12345678901234567890", "v2@2"
  ])("lets %j pass", (text) => {
    expect(findIdentifier(text)).toBeNull();
  });
});
