import type { Project } from "../project/project.js";
import { isoDay } from "../read/isoDay.js";
import type { RawExtract } from "../read/rawExtract.js";
import { findIdentifiers } from "../validate/identifiers/findIdentifiers.js";
import { columnRoles } from "./columnRoles.js";
import { draftItem } from "./draftItem.js";
import { domainDraft } from "./domainDraft.js";
import { guessDomains } from "./guessDomains.js";
import { groupColumns } from "./groupColumns.js";
import type { ColumnProfile } from "./profileColumn.js";
import type { Draft } from "./renderCodebook.js";
import { decide } from "./renderCodebook.js";
import { studyHead } from "./studyHead.js";

/** Nobody who answers polls of adults was born later. */
const latestBirthYear = 2012;

/** Item bank and reporting domains, with ids of items that other codebooks have of their own. */
export type KnownItems = Pick<Project, "items" | "domains"> & { readonly taken: readonly string[] };

/** The codebook of a survey as far as the extract tells it. */
export function draftSurvey(
  raw: RawExtract,
  profiles: readonly ColumnProfile[],
  extract: Draft,
  project: KnownItems
): Draft {
  const groups = groupColumns(profiles, raw.dictionary?.sets ?? []);
  const grouped = new Set(groups.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const { best: domains, doubles } = guessDomains(
    profiles.filter((profile) => !grouped.has(profile)),
    project.domains
  );
  const identifiers = new Map(profiles.map((profile) => [profile, identifierKind(profile, raw)]));
  const roles = columnRoles(profiles, { grouped, domains, doubles, identifiers });
  const items: Draft[] = [];
  const taken = { items: new Set([...project.items.keys(), ...project.taken]), used: new Set<string>() };
  const columns = profiles.flatMap((profile): Draft[] => {
    const group = groups.find((found) => found.columns[0]!.column === profile);
    if (grouped.has(profile) && group === undefined) return [];
    const domain = domains.find(({ column }) => column === profile);
    if (domain !== undefined) return [domainDraft(domain)];
    const role = roles.get(profile);
    if (role !== undefined) return [role];
    const { column, item } = draftItem(group ?? profile, project, taken);
    if (item !== null) items.push(item);
    return [column];
  });
  const dates = profiles.find((profile) => roles.get(profile) !== undefined && isDateRole(roles.get(profile)!));
  return {
    kind: "survey",
    ...studyHead(),
    fieldwork:
      dates === undefined
        ? { from: decide("first day, YYYY-MM-DD"), to: decide("last day, YYYY-MM-DD") }
        : fieldwork(dates),
    mode: decide("how people were asked, e.g. online questionnaire"),
    extract,
    ...(items.length === 0 ? {} : { items }),
    columns,
    weighting: { margins: [] }
  };
}

function isDateRole(role: Draft): boolean {
  return typeof role === "object" && "role" in role && role.role === "date";
}

function fieldwork({ counts, dateFormat }: ColumnProfile): Draft {
  const days = [...counts.keys()]
    .map((text) => isoDay(text, dateFormat!))
    .filter((day) => day !== null)
    .sort();
  return { from: days[0]!, to: days.at(-1)! };
}

function identifierKind({ header }: ColumnProfile, raw: RawExtract): string | null {
  const cells = raw.cells[raw.columns.indexOf(header)]!;
  const [found] = findIdentifiers({
    header,
    cells,
    isKnown: () => false,
    allowed: new Set(["row_key"]),
    latestBirthYear
  });
  return found?.kind ?? null;
}
