import type { Language } from "../../components/view.js";
import { formatPerThousand } from "../../words/formatPerThousand.js";
import { verdictMark } from "../../words/verdictMark.js";

/** A rate per 1,000 residents, or the mark that stands for a hidden one. */
export function perThousandText(
  { per_1000, verdict }: { readonly per_1000: number | null; readonly verdict: string },
  lang: Language
): string {
  return per_1000 === null ? verdictMark(verdict, lang).mark : formatPerThousand(per_1000, lang);
}
