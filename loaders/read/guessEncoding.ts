import chardet from "chardet";
import iconv from "iconv-lite";
import type { Encoding } from "../project/extractFile.js";
import type { ByteScan } from "./scanBytes.js";

/** An encoding and how sure the guess is, 0 to 100. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  readonly confidence: number;
}

/** Names that chardet gives to the single-byte encodings read here. */
const names: Readonly<Record<string, Encoding>> = {
  "windows-1251": "windows-1251",
  "KOI8-R": "koi8-r",
  "ISO-8859-1": "windows-1252",
  "windows-1252": "windows-1252"
};

/** How sure a guess must be to speak against the codebook alone, and how many letters it takes. */
const certain = 60;
const manyLetters = 80;
const fewLetters = 12;

const singleByte = ["windows-1251", "koi8-r", "windows-1252"] as const satisfies readonly Encoding[];

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
  const scores = singleByte.map((encoding) => wordiness(iconv.decode(Buffer.from(words, "latin1"), encoding)));
  return { encoding: singleByte[scores.indexOf(Math.max(...scores))]!, confidence: 10 };
}

/**
 * The encoding that text is rather in than in the declared one, if any: chardet is sure of it and there are many
 * letters to go by, or the letters make no words as declared and do in the other. Few letters may be anything.
 */
export function speaksAgainst(declared: Encoding, bytes: Buffer): Encoding | null {
  const words = Buffer.from((bytes.toString("latin1").match(telling) ?? []).join(" "), "latin1");
  const guess = guessSingleByte(words);
  if (guess.encoding !== declared && guess.confidence >= certain && words.length >= manyLetters) return guess.encoding;
  if (words.length < fewLetters || wordShare(iconv.decode(words, declared)) > 0.3) return null;
  const others = singleByte.filter((other) => other !== declared && wordShare(iconv.decode(words, other)) > 0.9);
  return others.length === 1 ? others[0]! : null;
}

/** Share of the letters of a text that are in words of one alphabet, with capitals where words begin or throughout. */
function wordShare(text: string): number {
  const capitals = (text.match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length > 1 && /^([А-ЯЁ]+|[A-ZÀ-ÝŒ]+)$/.test(word)
  );
  return [...wordsOf(text), ...capitals].join("").length / Math.max(1, text.replace(/[\s\x21-\x40]/g, "").length);
}

/** Words of one alphabet with capitals only where they begin. */
function wordsOf(text: string): string[] {
  const all = text.match(/\p{L}+/gu) ?? [];
  return all.filter((word) => /^(\p{Lu}?\p{Ll}+)$/u.test(word) && /^([а-яё]+|[a-zà-ÿœ]+)$/i.test(word));
}

/** The more of a text is in words, and the fewer signs it has that words have not, the higher. */
function wordiness(text: string): number {
  const runs = (text.match(/[\u00c0-\u00ff]{2,}/g) ?? []).length;
  return wordsOf(text).join("").length - 3 * runs - (text.match(/[\u0080-\u009f\u2500-\u25ff]/g) ?? []).length;
}
