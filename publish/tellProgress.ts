import { clearLine, cursorTo } from "node:readline";

/** Receives each step of a command as it begins. */
export type Tell = (step: string) => void;

/**
 * Steps on a terminal: a step with a count (`tables: ekp-2024-05 (3 of 100)`) takes the line of the one before it.
 * Elsewhere, as in CI, every step is a plain line.
 */
export function tellProgress(stream: NodeJS.WriteStream): Tell {
  let open = false;
  return (step) => {
    const passing = stream.isTTY && step.includes(": ");
    if (open) {
      clearLine(stream, 0);
      cursorTo(stream, 0);
    }
    stream.write(`· ${step}${passing ? "" : "\n"}`);
    open = passing;
  };
}
