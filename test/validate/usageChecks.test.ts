import { describe, expect, it } from "vitest";
import { acceptUsage } from "../../loaders/acceptStudy.js";
import { usageChecksTable } from "../../loaders/describe/usageChecksTable.js";
import { readProject } from "../../loaders/project/readProject.js";
import type { UsageStudy } from "../../loaders/project/usageStudy.js";
import { usageChecks } from "../../loaders/validate/usageChecks.js";
import { dataRoot } from "../project/copyData.js";
import { age, all, countTables, soundAge, soundAll, study } from "./usageFixture.js";

const checks = async (rows: readonly (readonly string[])[]) =>
  usageChecks(await countTables({ age: age(...rows), all: all(...soundAll) }, study), study);

describe("usageChecks", () => {
  it("publishes printed totals only of counts that their owner has published", async () => {
    const published = async (publishedByOwner: boolean): Promise<unknown[]> => [
      ...usageChecksTable(await checks(soundAge), { ...study, publishedByOwner }).array("check")
    ];
    expect(await published(true)).toEqual(["total", "percentages", "printed_figure"]);
    expect(await published(false)).toEqual(["percentages"]);
  });

  it("agrees with what adds up, and can say nothing of a single figure", async () => {
    expect(await checks(soundAge)).toMatchObject([
      { table: "age", check: "total", printed: 2000, computed: 2000, agrees: true },
      { table: "age", check: "percentages", printed: 100, computed: 100, agrees: true },
      { check: "printed_figure", printed: 42.53, computed: null, agrees: null, note: { en: "Share. Of what?" } }
    ]);
  });

  it("reports a total and percentages that do not agree, and corrects neither", async () => {
    expect(
      await checks([
        ["18-64", "1 855", "93"],
        ["65+", "145", "8"],
        ["", "2 001", ""]
      ])
    ).toMatchObject([
      { check: "total", printed: 2001, computed: 2000, agrees: false },
      { check: "percentages", printed: 101, computed: 100, agrees: false },
      { check: "printed_figure" }
    ]);
  });

  it("rounds to the decimals that are printed", async () => {
    expect(
      (
        await checks([
          ["18-64", "1 855", "92,75"],
          ["65+", "145", "7,25"],
          ["", "2 000", ""]
        ])
      )[1]
    ).toMatchObject({ printed: 100, computed: 100, agrees: true });
    expect(
      (
        await checks([
          ["18-64", "1 855", "92,8"],
          ["65+", "145", "7,25"],
          ["", "2 000", ""]
        ])
      )[1]
    ).toMatchObject({ printed: 100.05, agrees: true });
  });

  it("of the state service: both printed totals are the sums of their own rows, which differ", async () => {
    const project = await readProject(dataRoot);
    const service = project.studies.find((entry): entry is UsageStudy => entry.study === "state-service-users")!;
    const { counts } = await acceptUsage(service, project);
    expect(usageChecks(counts, service)).toMatchObject([
      { table: "age", check: "total", printed: 1_533_757, computed: 1_533_757, agrees: true },
      { table: "age", check: "percentages", printed: 99, computed: 99, agrees: true },
      { table: "sex", check: "total", printed: 1_425_735, computed: 1_425_735, agrees: true },
      { table: null, check: "printed_figure", printed: 42.53, computed: null, agrees: null }
    ]);
  });
});
