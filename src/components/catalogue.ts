import type { Text } from "./view.js";
import type { Row } from "../figures/figure.js";

/** A study as the published table `catalogue` has it. */
export interface CatalogueRow extends Row {
  study: string;
  kind: string;
  title_ru: string;
  title_en: string;
  synthetic: boolean;
  owner_ru: string;
  owner_en: string;
  source_ru: string;
  source_en: string;
  source_date: string;
  from_date: string | null;
  to_date: string | null;
  respondents: number | null;
}

/** A category of a reporting domain as the published table `domains` has it. */
export interface DomainRow extends Row {
  domain: string;
  category: string;
  ord: number;
  parent: string | null;
  label_ru: string;
  label_en: string;
}

/** A column of the pair `<name>_ru`, `<name>_en`, as a text in both languages. */
export function textOf(row: Row, name: string): Text {
  return { ru: String(row[`${name}_ru`] ?? ""), en: String(row[`${name}_en`] ?? "") };
}

export const catalogueSql = 'SELECT * FROM "catalogue" ORDER BY study';
export const domainsSql = 'SELECT * FROM "domains" ORDER BY domain, ord';
