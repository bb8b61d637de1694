import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { camelCaseKeys } from "./camelCaseKeys.js";
import { checkCorrections } from "./checkCorrections.js";
import { checkDomains } from "./checkDomains.js";
import { checkIndicators } from "./checkIndicators.js";
import { checkMargin } from "./checkMargin.js";
import { checkSurvey } from "./checkSurvey.js";
import { checkUsage } from "./checkUsage.js";
import type { Correction } from "./correction.js";
import type { DisclosurePolicy } from "./disclosurePolicy.js";
import type { Domains } from "./domains.js";
import { expandItems } from "./expandItems.js";
import type { ItemBank } from "./expandItems.js";
import { expandTables } from "./expandTables.js";
import type { Item } from "./item.js";
import type { Margin } from "./margin.js";
import { parseAgeBand } from "./parseAgeBand.js";
import { ProjectError } from "./problem.js";
import type { Problem } from "./problem.js";
import type { Project, Study } from "./project.js";
import { References } from "./references.js";
import { validateSchema } from "./validateSchema.js";
import type { SchemaName } from "./validateSchema.js";
import type { ValidationPolicy } from "./validationPolicy.js";
import { readYamlFile } from "./yamlFile.js";
import type { YamlFile } from "./yamlFile.js";

/**
 * Reads all YAML of a `data/` folder: item bank, domains, policy, margins, codebooks.
 *
 * Throws a ProjectError with everything that does not conform to `data/schemas/` or refers to nothing.
 */
export async function readProject(root: string): Promise<Project> {
  const problems: Problem[] = [];
  const read = async <Content>(name: string, schema: SchemaName) => readAs<Content>(root, name, schema, problems);

  const policy = await read<DisclosurePolicy>("disclosure.yaml", "disclosure");
  const validation = await read<ValidationPolicy>("validation.yaml", "validation");
  const domains = await read<Domains>("domains.yaml", "domains");
  const bank = await read<ItemBank>("items.yaml", "items");
  const margins = await readFolder<Margin>(root, "margins", () => "margin", problems);
  const studies = (await readFolder<Study>(root, "studies", kindOf, problems)).map((file) => ({
    ...file,
    content: file.content.kind === "usage" ? expandTables(file.content) : file.content
  }));
  const corrections = await readFolder<{ corrections: readonly Correction[] }>(
    root,
    "corrections",
    () => "corrections",
    problems
  );
  if (policy === null || validation === null || domains === null || bank === null) throw new ProjectError(problems);

  checkDomains(domains.content, new References(domains.yaml, problems));
  for (const { yaml, content } of margins) checkMargin(content, domains.content, new References(yaml, problems));
  const project = {
    root: resolve(root),
    items: withOwnItems(expandItems(bank.content, bank.yaml, problems), studies, problems),
    domains: withYears(domains.content),
    policy: policy.content,
    validation: validation.content,
    margins: new Map(margins.map(({ id, content }) => [id, { ...content, id }])),
    corrections: new Map(corrections.map(({ id, content }) => [id, content.corrections]))
  };
  for (const { yaml, content } of studies) checkStudy(content, project, new References(yaml, problems));
  for (const { id, yaml, content } of corrections) {
    checkCorrections(
      content.corrections,
      studies.find((study) => study.id === id)?.content,
      new References(yaml, problems)
    );
  }
  if (problems.length > 0) throw new ProjectError(problems);
  return { ...project, studies: studies.map(({ id, content }) => ({ ...content, study: id })) };
}

/** The item bank with the items that surveys have of their own. */
function withOwnItems(
  bank: Map<string, Item>,
  studies: readonly { yaml: YamlFile; content: Study }[],
  problems: Problem[]
): Map<string, Item> {
  const items = new Map(bank);
  for (const { yaml, content } of studies) {
    if (content.kind !== "survey") continue;
    const own = (content as unknown as Pick<ItemBank, "items">).items;
    for (const item of expandItems({ objects: [], batteries: [], items: own }, yaml, problems, bank).values()) {
      if (items.has(item.id)) new References(yaml, problems).note(["items"], `item "${item.id}" is there already`);
      items.set(item.id, item);
    }
  }
  return items;
}

/**
 * Reads the item bank and the reporting domains alone, as a draft needs them beside codebooks that are not finished.
 *
 * Throws a ProjectError where these two do not conform.
 */
export async function readBank(root: string): Promise<Pick<Project, "items" | "domains">> {
  const problems: Problem[] = [];
  const domains = await readAs<Domains>(root, "domains.yaml", "domains", problems);
  const bank = await readAs<ItemBank>(root, "items.yaml", "items", problems);
  if (domains === null || bank === null) throw new ProjectError(problems);
  return { items: expandItems(bank.content, bank.yaml, problems), domains: withYears(domains.content) };
}

async function readAs<Content>(root: string, name: string, schema: SchemaName, problems: Problem[]) {
  const yaml = await readYamlFile(root, name, problems);
  if (yaml.content === null || !validateSchema(yaml, schema, problems)) return null;
  return { yaml, content: camelCaseKeys(yaml.content) as Content };
}

/** The id of an age category says its years. */
function withYears(domains: Domains): Domains {
  return { ...domains, age: domains.age.map((category) => ({ ...category, ...parseAgeBand(category.id)! })) };
}

/** Every `.yaml` of a folder in order of name; the id of each is its file name. */
async function readFolder<Content>(
  root: string,
  folder: string,
  schemaOf: (yaml: YamlFile, problems: Problem[]) => SchemaName | null,
  problems: Problem[]
) {
  const names = (await readdir(join(root, folder)).catch(() => [])).filter((name) => name.endsWith(".yaml")).sort();
  const files = [];
  for (const name of names) {
    const yaml = await readYamlFile(root, `${folder}/${name}`, problems);
    const schema = yaml.content === null ? null : schemaOf(yaml, problems);
    if (schema === null || !validateSchema(yaml, schema, problems)) continue;
    const id = name.slice(0, -".yaml".length);
    if (!/^[a-z][a-z0-9_-]*$/.test(id)) {
      problems.push(yaml.problem([], `a name is lower-case letters, digits, "-" and "_", found "${id}"`));
    }
    files.push({ id, yaml, content: camelCaseKeys(yaml.content) as Content });
  }
  return files;
}

const kinds = ["survey", "usage", "indicators"] as const;

function kindOf(yaml: YamlFile, problems: Problem[]): SchemaName | null {
  const { kind } = yaml.content as { kind?: unknown };
  const known = kinds.find((name) => name === kind);
  if (known !== undefined) return known;
  if (kind === undefined) {
    problems.push(yaml.problem([], `"kind" is missing: one of ${kinds.join(", ")}`));
    return null;
  }
  new References(yaml, problems).check("kind of study", String(kind), kinds, ["kind"]);
  return null;
}

function checkStudy(study: Study, project: Omit<Project, "studies">, references: References): void {
  switch (study.kind) {
    case "survey":
      return checkSurvey(study, project, references);
    case "usage":
      return checkUsage(study, project, references);
    case "indicators":
      return checkIndicators(study, references);
  }
}
