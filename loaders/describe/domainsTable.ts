import type { ColumnTable } from "arquero";
import type { Domains } from "../project/domains.js";
import { wholeCity } from "./labels.js";
import { tableOf } from "../write/tableOf.js";

/** The published table `domains`: categories that cells are reported by, in their order. */
export function domainsTable({ sex, age, zone, district }: Domains): ColumnTable {
  const named = (
    domain: string,
    categories: readonly { id: string; label: { ru: string; en: string }; parent?: string | null }[]
  ) =>
    categories.map(({ id, label, parent }, ord) => ({
      domain,
      category: id,
      ord,
      parent: parent ?? null,
      from_age: null as number | null,
      to_age: null as number | null,
      label_ru: label.ru,
      label_en: label.en
    }));
  const ages = age
    .filter(({ roles }) => roles.some((role) => role !== "weighting"))
    .map(({ id, from: low, to, label, roles }, ord) => ({
      domain: "age",
      category: roles.includes("all") ? "all" : id,
      ord,
      parent: null,
      from_age: low,
      to_age: to,
      label_ru: label.ru,
      label_en: label.en
    }));
  return tableOf("domains", [
    ...named("sex", sex),
    ...ages,
    ...named("zone", zone),
    ...named("district", district),
    ...named("area", [{ id: "all", label: wholeCity }, ...zone, ...district])
  ]);
}
