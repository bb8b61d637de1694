/** A short label at a mark: `65+`, `18–64`. */
export function ageLabel(age: string): string {
  return age.replace("-", "–");
}
