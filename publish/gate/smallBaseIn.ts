/** "Base: answered: residents 65 and over — 608 people" and its like, in either language. */
const note = /(?:База|Base|Ответили|Answered)[^.\n]*?:(.*)/g;
const people = /(\d[\d\s,]*)\s(?:чел|people|person|respondent|ответивш|респондент)/g;

/** Whether a text notes a base below the minimum. */
export function smallBaseIn(text: string, minimumBase: number): boolean {
  for (const [, written] of text.matchAll(note))
    for (const [, count] of written!.replaceAll("&#160;", " ").matchAll(people)) {
      const base = Number(count!.replace(/\D/g, ""));
      if (base > 0 && base < minimumBase) return true;
    }
  return false;
}
