import { expect, it } from "vitest";
import { refuseZip } from "../../loaders/read/refuseZip.js";
import { workbookFile } from "./zipFile.js";

it("refuses a workbook in which any byte of a part is another", () => {
  const sound = workbookFile("A", [
    ["id", "q"],
    [1, 2]
  ]);
  expect(() => refuseZip("a.xlsx", sound)).not.toThrow();
  // Names in local headers are copies that nobody reads: the packed parts and the table of contents are looked at.
  const start = sound.indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length;
  const end = sound.indexOf("PK\x01\x02", 0, "latin1");
  for (let at = start; at < end; at++) {
    const spoilt = Buffer.from(sound);
    spoilt[at]! ^= 0xff;
    expect(() => refuseZip("a.xlsx", spoilt), String(at)).toThrow("malformed");
  }
});
