/** "Base: answered: residents 65 and over — 608 people" and its like, in either language. */
const note = /(?:База|Base|Ответили|Answered)[^.\n]*?:(.*)/g;
const people = /(\d[\d\s,]*)\s(?:чел|people|person|respondent|ответивш|респондент)/g;
/** "n = 608", as captions and labels write it. */
const caption = /(?<![\p{L}\d_.])n\s*=\s*(\d[\d\s,]*)/giu;

/** Whether a text notes a base below the minimum. */
export function smallBaseIn(text: string, minimumBase: number): boolean {
  const plain = text.replaceAll(/&#160;|&nbsp;/g, " ");
  const isSmall = ([, count]: RegExpMatchArray): boolean => {
    const base = Number(count!.replace(/\D/g, ""));
    return base > 0 && base < minimumBase;
  };
  return (
    [...plain.matchAll(note)].some(([, written]) => [...written!.matchAll(people)].some(isSmall)) ||
    [...plain.matchAll(caption)].some(isSmall)
  );
}
