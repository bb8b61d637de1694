import { usageCount } from "../harmonise/usageCount.js";
import type { UsageTable } from "../project/usageTable.js";

/** Texts that are remembered with what they are read as. */
const most = 1 << 15;

/** Reads the counts of one measure; a text that comes again is not read again. */
export function printedCounts(table: UsageTable, scale: number): (text: string) => ReturnType<typeof usageCount> {
  const known = new Map<string, ReturnType<typeof usageCount>>();
  return (text) => {
    let count = known.get(text);
    if (count !== undefined) return count;
    count = usageCount(text.trim(), table, scale);
    if (known.size < most) known.set(text, count);
    return count;
  };
}
