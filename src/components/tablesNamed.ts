/**
 * Published tables that an SQL text names, quoted (`"studies/ekp-2024-05"`) or bare (`catalogue`), in the order of
 * `published`. A name inside a comment or a string counts too: the table is then loaded for nothing, never missed.
 */
export function tablesNamed(sql: string, published: readonly string[]): string[] {
  const words = new Set(sql.toLowerCase().match(/[a-z_][a-z0-9_]*/g) ?? []);
  return published.filter(
    (name) =>
      sql.toLowerCase().includes(`"${name.toLowerCase()}"`) || (/^\w+$/.test(name) && words.has(name.toLowerCase()))
  );
}
