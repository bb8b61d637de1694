import type { DomainGuess } from "./guessDomains.js";
import { missingDraft } from "./missingDraft.js";
import type { Draft } from "./renderCodebook.js";
import { decide } from "./renderCodebook.js";

/** The entry of a column that holds a reporting domain. */
export function domainDraft({ column, domain, codes, open, ages, range }: DomainGuess): Draft {
  const missing = missingDraft([column]);
  const hint =
    domain === "sex"
      ? "female, male, or a missing kind under `missing`"
      : "a category, or a missing kind under `missing`";
  const undecided = open.filter((text) => !Object.hasOwn(missing, text)).map((text) => [text, decide(hint)] as const);
  const all: Record<string, Draft> = Object.fromEntries([...codes, ...undecided]);
  return {
    role: "domain",
    column: column.header,
    domain,
    ...(ages === "years" ? {} : { ages }),
    ...(range === null ? {} : { range: [...range] }),
    ...(Object.keys(all).length === 0 ? {} : { codes: all }),
    ...(Object.keys(missing).length === 0 ? {} : { missing })
  };
}
