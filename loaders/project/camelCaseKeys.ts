/** Keys below these are raw codes or headers, not words of the project. */
const rawKeys = new Set(["codes", "missing", "columns", "where"]);

/** `minimum_base` → `minimumBase` in every key, except in maps from raw codes and headers. */
export function camelCaseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCaseKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      rawKeys.has(key) && !Array.isArray(inner) ? inner : camelCaseKeys(inner)
    ])
  );
}
