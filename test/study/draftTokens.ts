import { parse } from "yaml";

type Entry = Record<string, unknown>;

/** A drafted codebook, as far as tests look at it. */
export interface DraftedCodebook {
  readonly kind: string;
  readonly extract: Entry;
  /** By header: `pseudonym`, `date`, `sex`, `age`, `district`, `single`, `joined`, `columns`, `mentions`, `drop`, … */
  readonly guesses: ReadonlyMap<string, string>;
}

/** What a drafted codebook takes each column for. */
export function draftTokens(text: string): DraftedCodebook {
  const codebook = parse(text, { schema: "failsafe", logLevel: "silent" }) as Entry;
  const [table] = (codebook["tables"] ?? []) as Entry[];
  const extract = (codebook["extract"] ?? table?.["extract"]) as Entry;
  const guesses = new Map<string, string>();
  for (const column of (codebook["columns"] ?? []) as Entry[])
    for (const [header, token] of surveyTokens(column)) guesses.set(header, token);
  if (table !== undefined) for (const [header, token] of usageTokens(table)) guesses.set(header, token);
  return { kind: String(codebook["kind"]), extract, guesses };
}

function surveyTokens(column: Entry): [string, string][] {
  const token = String(column["layout"] ?? column["domain"] ?? column["role"]);
  if (column["column"] !== undefined) return [[String(column["column"]), token]];
  const columns = column["columns"] as string[] | Entry;
  return (Array.isArray(columns) ? columns : Object.keys(columns)).map((header) => [header, token]);
}

function usageTokens(table: Entry): [string, string][] {
  const of = (list: unknown, token: string): [string, string][] =>
    ((list ?? []) as Entry[]).map((entry) => [String(entry["column"]), token]);
  const across = (table["across"] as Entry | undefined)?.["columns"] as Entry | undefined;
  return [
    ...of(table["dimensions"], "dimension"),
    ...of(table["measures"], "measure"),
    ...Object.keys(across ?? {}).map((header): [string, string] => [header, "across"]),
    ...Object.keys((table["where"] ?? {}) as Entry).map((header): [string, string] => [header, "where"]),
    ...(table["percent_column"] === undefined ? [] : [[String(table["percent_column"]), "percent"] as [string, string]])
  ];
}
