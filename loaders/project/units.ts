/** Units of count are typed: they are never added or divided without a declared conversion. */
export const units = [
  "persons",
  "accounts",
  "visitors",
  "visits",
  "views",
  "messages",
  "executives",
  "indicators",
  "polls",
  "roubles",
  "percent"
] as const;
export type Unit = (typeof units)[number];
