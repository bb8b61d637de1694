import type { Language } from "../../src/components/view.js";

/** Files of released rows in a site, relative to its root. */
export interface RowsFiles {
  readonly parquet: string;
  readonly rows: Readonly<Record<Language, string>>;
  readonly labels: Readonly<Record<Language, string>>;
}

export function rowsFiles(study: string): RowsFiles {
  return {
    parquet: `data/microdata/${study}.parquet`,
    rows: { ru: `microdata/${study}.csv`, en: `en/microdata/${study}.csv` },
    labels: { ru: `microdata/${study}.labels.csv`, en: `en/microdata/${study}.labels.csv` }
  };
}
