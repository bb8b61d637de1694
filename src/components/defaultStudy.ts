/** What the choice of a default study needs to know of a survey. */
export interface Survey {
  readonly study: string;
  readonly to_date: string | null;
  readonly respondents: number | null;
}

/** Fewer respondents than this leave most cells of people over 65 below any minimum base. */
const ENOUGH_RESPONDENTS = 1000;

/**
 * The survey that a page opens with: the newest one (by its last day of fieldwork) with enough respondents to say
 * something about the older group; if none has enough, the largest. Ties go to the larger, then by name.
 *
 * @throws if there is no survey
 */
export function defaultStudy(surveys: readonly Survey[]): string {
  const large = surveys.filter(({ respondents }) => (respondents ?? 0) >= ENOUGH_RESPONDENTS);
  const date = ({ to_date }: Survey): string => to_date ?? "";
  const size = ({ respondents }: Survey): number => respondents ?? 0;
  const byName = (a: Survey, b: Survey): number => (a.study < b.study ? -1 : 1);
  const largestFirst = (a: Survey, b: Survey): number => size(b) - size(a) || byName(a, b);
  const newestFirst = (a: Survey, b: Survey): number =>
    date(a) === date(b) ? largestFirst(a, b) : date(a) < date(b) ? 1 : -1;
  const [first] = large.length > 0 ? large.sort(newestFirst) : [...surveys].sort(largestFirst);
  if (first === undefined) throw new Error("no survey to open with: none asked what the page shows");
  return first.study;
}
