import { beforeAll, describe, expect, test } from "vitest";
import type { StudyAudit } from "../../loaders/audit/studyAudit.js";
import type { Project } from "../../loaders/project/project.js";
import { readProject } from "../../loaders/project/readProject.js";
import type { AuditInput } from "../../publish/audit/auditInput.js";
import { auditPage } from "../../publish/audit/auditPage.js";
import { costInWords } from "../../publish/audit/auditSite.js";

let project: Project;
beforeAll(async () => {
  project = await readProject("data");
});

const level = {
  estimates: 200,
  lost: 20,
  medianChange: 0.001,
  usualChange: 0.0123,
  largestChange: 0.04,
  widthRatio: 1.05,
  outside: 0.01
};
const rows: NonNullable<StudyAudit["microdata"]> = {
  k: 10,
  l: 2,
  rows: 2937,
  quasiIdentifiers: [{ domain: "district", received: 18, released: 0 }],
  withheld: [{ domain: "zone", share: 0.007 }],
  merged: [{ item: "trust", options: ["rather_not", "not_at_all"], isLeftOut: false }],
  utility: { city: level, parts: level }
};
const poll: StudyAudit = {
  tables: [{ table: "cells", verdicts: { published: 800, suppressed: 150, unreliable: 50, not_asked: 7 } }],
  levels: [{ level: "zone by sex", cells: 500, hidden: { base: 40, linked: 110 } }],
  informationLost: 0.042,
  unprotected: 0,
  microdata: null
};

function input(change: Partial<AuditInput> = {}): AuditInput {
  const studies = new Map<string, StudyAudit | null>(project.studies.map(({ study }) => [study, null]));
  studies.set("pos-2023-11", poll);
  studies.set("ekp-2024-05", { ...poll, levels: [], tables: [], microdata: rows });
  return {
    project,
    studies,
    leaks: [],
    attacks: [{ study: "pos-2023-11", targets: 1234, disclosures: [], setAside: [], notAttacked: 0 }],
    ...change
  };
}

const text = (html: string): string => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("auditPage", () => {
  test("says first that it is confidential, in the language of the page", () => {
    for (const [lang, said] of [
      ["ru", "Конфиденциально"],
      ["en", "Confidential"]
    ] as const) {
      const html = auditPage(input(), lang, "other.html");
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html.indexOf(said)).toBeLessThan(html.indexOf("<h2>"));
      expect(html).not.toContain("undefined");
    }
  });

  test("counts what is hidden by rule, with what it protects and costs", () => {
    const page = text(auditPage(input(), "en", "other.html"));
    expect(page).toContain(
      "zones by sex 500 few respondents 40 8.0 % people in a small group, who could be recognised"
    );
    expect(page).toContain("shares and means cells 800 50 150 7 15.0 %");
    expect(page).toContain("Information lost: 4.2 % of all answers");
    expect(page).toContain("1,234 hidden counts held");
  });

  test("tells the policy in force, and which study is stricter", () => {
    const stricter = {
      ...project,
      studies: project.studies.map((study) =>
        study.kind === "survey" ? { ...study, policy: { minimumBase: 25 } } : study
      )
    };
    expect(text(auditPage(input({ project: stricter }), "en", "other.html"))).toContain(
      "smallest number of respondents in a group minimum_base 10 stricter: ekp-2024-05 : 25; pos-2023-11 : 25"
    );
  });

  test("names what the gate and the attack found", () => {
    const page = text(
      auditPage(
        input({
          leaks: [{ file: "data/x.parquet", rule: "minimum base", found: "3 rows" }],
          attacks: [
            {
              study: "pos-2023-11",
              targets: 9,
              disclosures: [{ what: "trust, men", found: "is 4", chain: ["trust, all", "trust, women"] }],
              setAside: [],
              notAttacked: 0
            }
          ]
        }),
        "en",
        "other.html"
      )
    );
    expect(page).toContain("data/x.parquet minimum base 3 rows");
    expect(page).toContain("trust, men is 4 trust, all; trust, women");
    expect(page).not.toContain("nothing was found");
  });

  test("names figures that the attack set aside, and tells how many counts it could not go for, in both languages", () => {
    const attacks = [
      { study: "usage", targets: 5, disclosures: [], setAside: ["visits of portal <all> (70)"], notAttacked: 3 }
    ];
    const [en, ru] = (["en", "ru"] as const).map((lang) => auditPage(input({ attacks }), lang, "other.html"));
    expect(en).toContain("<li>visits of portal &lt;all&gt; (70)</li>");
    expect(text(en!)).toContain("Set aside in the attack because they contradict one another: visits of portal");
    expect(text(en!)).toContain("5 hidden counts held; hidden counts not attacked: 3");
    expect(text(ru!)).toContain("Отложены при атаке, так как противоречат друг другу: visits of portal");
    expect(text(ru!)).toContain("не атаковано скрытых чисел: 3");
    expect(auditPage(input(), "en", "other.html")).not.toContain('id="usage"');
  });

  test("says what coarsening of rows cost", () => {
    const page = text(auditPage(input(), "en", "other.html"));
    expect(page).toContain("district 18 → 0");
    expect(page).toContain("Change of a share, 95 % of them within, points 1.23 1.23");
  });

  test("is the same at every build", () => {
    expect(auditPage(input(), "ru", "a")).toBe(auditPage(input(), "ru", "a"));
  });
});

test("the cost of released rows in a line for the terminal", () => {
  expect(costInWords("poll", rows)).toBe(
    "rows of poll, 2,937, k = 10, l = 2, withheld zone 0.7\u00a0%: shares of the city change by 0.10 points in the " +
      "middle, 1.23 at the 95th percentile, 4.00 at most; intervals are 1.05 times as wide; 20 of 200 cannot be told any more"
  );
});
