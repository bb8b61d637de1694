import chardet from "chardet";
import iconv from "iconv-lite";
import type { Encoding } from "../project/project.js";
import type { ByteScan } from "./scanBytes.js";

/** An encoding and how sure the guess is, 0 to 100. */
export interface EncodingGuess { readonly encoding: Encoding; readonly confidence: number }

/** Names that chardet gives to the single-byte encodings read here. */
const names: Readonly<Record<string, Encoding>> = {
  "windows-1251": "windows-1251", "KOI8-R": "koi8-r", "ISO-8859-1": "windows-1252", "windows-1252": "windows-1252"
};

/** How sure a guess must be to speak against the codebook, and with how many letters it does so alone. */
const certain = 60;
const manyLetters = 80;

/** Words with a byte above 127: all that tells single-byte encodings apart. */
const telling = /[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*/g;

/**
 * Guesses the encoding of a text file: certain where a byte order mark, zero bytes or valid UTF-8 decide; else by the
 * statistics of letters (chardet) of those words alone that tell encodings apart, and where these are too few, by which
 * encoding makes words of them.
 */
export function guessEncoding(scan: ByteScan): EncodingGuess {
  const { start } = scan;
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: "utf-16le", confidence: 100 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: "utf-16be", confidence: 100 };
  if (scan.firstLineWithNul !== null) return guessUtf16(start);
  if (scan.firstLineNotUtf8 === null) return { encoding: "utf-8", confidence: 100 };
  return guessSingleByte(start);
}

function guessUtf16(start: Buffer): EncodingGuess {
  let [even, odd] = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  return { encoding: even > odd ? "utf-16be" : "utf-16le", confidence: 90 };
}

export function guessSingleByte(bytes: Buffer): EncodingGuess {
  const words = (bytes.toString("latin1").match(telling) ?? []).join(" ");
  const [best] = chardet.analyse(Buffer.from(words, "latin1")).filter(({ name }) => Object.hasOwn(names, name));
  if (best !== undefined) return { encoding: names[best.name]!, confidence: best.confidence };
  const candidates: readonly Encoding[] = ["windows-1251", "koi8-r", "windows-1252"];
  const scores = candidates.map((encoding) => wordiness(iconv.decode(Buffer.from(words, "latin1"), encoding)));
  return { encoding: candidates[scores.indexOf(Math.max(...scores))]!, confidence: 10 };
}

/**
 * Whether text in one encoding is rather text in another: chardet is sure of it, and either has many letters to go by or
 * the text makes no words as declared. Few letters of either alphabet may be anything.
 */
export function speaksAgainst(declared: Encoding, bytes: Buffer): Encoding | null {
  const { encoding, confidence } = guessSingleByte(bytes);
  if (encoding === declared || confidence < certain) return null;
  const words = (bytes.toString("latin1").match(telling) ?? []).join(" ");
  if (words.length >= manyLetters) return encoding;
  const share = (named: Encoding) => wordShare(iconv.decode(Buffer.from(words, "latin1"), named));
  return share(declared) < 0.5 && share(encoding) > 0.8 ? encoding : null;
}

/** Share of the letters of a text that are in words of one alphabet with capitals only where a word begins. */
function wordShare(text: string): number {
  return wordsOf(text).join("").length / Math.max(1, (text.match(/\p{L}/gu) ?? []).length);
}

function wordsOf(text: string): string[] {
  const all = text.match(/\p{L}+/gu) ?? [];
  return all.filter((word) => /^(\p{Lu}?\p{Ll}+)$/u.test(word) && /^([а-яё]+|[a-zà-ÿœ]+)$/i.test(word));
}

/** The more of a text is in words, and the fewer signs it has that words have not, the higher. */
function wordiness(text: string): number {
  const runs = (text.match(/[\u00c0-\u00ff]{2,}/g) ?? []).length;
  return wordsOf(text).join("").length - 3 * runs - (text.match(/[\u0080-\u009f\u2500-\u25ff]/g) ?? []).length;
}
