import type { Text } from "../../src/components/view.js";
import { nearest } from "../project/nearest.js";

/**
 * Names an unknown code in a message. A short code, or a near miss of a known one, is shown; any other text may be
 * somebody's name or number, so only its length is.
 */
export function showCode(code: string, known: Iterable<string>): Text {
  if (code.length <= 3) return { ru: `кода ${code} нет в кодовой книге`, en: `code ${code} is not in the codebook` };
  const near = nearest(code, known);
  if (near !== null) {
    return {
      ru: `«${code}» нет в кодовой книге, возможно, это «${near}»`,
      en: `"${code}" is not in the codebook, did you mean "${near}"?`
    };
  }
  return {
    ru: `текста длиной ${code.length} знаков нет в кодовой книге`,
    en: `a text of ${code.length} characters is not in the codebook`
  };
}

/** A known name that is nearest to one that was not found, as the end of a sentence; nothing where none is near. */
export function orNearest(word: string, known: Iterable<string>): Text {
  const near = nearest(word, known);
  return near === null ? { ru: "", en: "" } : { ru: `, возможно, это «${near}»`, en: `, did you mean "${near}"?` };
}
