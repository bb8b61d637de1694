import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkStudy } from "../../loaders/check/checkStudy.js";
import { formatDiagnostic } from "../../loaders/validate/diagnostic.js";
import { readProject } from "../../loaders/project/readProject.js";
import { copyData } from "../project/copyData.js";

const guide = await readFile(new URL("../../docs/add-a-study.md", import.meta.url), "utf8");
const block = (language: string) => new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "ms").exec(guide)![1]!;

async function check(extract: string, codebook: string) {
  const root = await copyData();
  await writeFile(join(root, "extracts", "example-2024-11.csv"), extract);
  await writeFile(join(root, "studies", "example-2024-11.yaml"), codebook);
  const project = await readProject(root);
  const report = await checkStudy(
    project.studies.find(({ study }) => study === "example-2024-11")!,
    project
  );
  return { rows: report.rows, messages: report.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)) };
}

describe("the example of docs/add-a-study.md", () => {
  it("passes the checks as it stands", async () => {
    expect(await check(block("csv"), block("yaml"))).toEqual({ rows: 6, messages: [] });
  });

  it("fails as the guide says it does", async () => {
    const message = /^ {2}error: (.*)$/m.exec(guide)![1]!;
    expect((await check(block("csv").replace(",0,5\n", ",0,6\n"), block("yaml"))).messages).toEqual([message]);
    const mistake = /^(data\/studies\/example.*)$/m.exec(guide)![1]!;
    await expect(
      check(block("csv"), block("yaml").replace("item: use_mini_app\n", "item: use_miniapp\n"))
    ).rejects.toThrow(mistake);
  });
});
