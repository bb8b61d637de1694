import type { EditionList } from "./editionList.js";

/** The page `editions/`: every edition at its dated address, newest first, in both languages. It needs no other file. */
export function editionsPage(list: EditionList | null): string {
  const rows = (list?.editions ?? []).toReversed().map(({ address, date }) =>
    `<li><a href="./${address}/index.html">${date}</a>${address === list?.current ? " — сейчас на сайте · current" : ""}</li>`);
  const editions = rows.length === 0
    ? "<p>Эта копия ещё не опубликована. <span lang=\"en\">This copy has not been published yet.</span></p>"
    : `<ul>\n${rows.join("\n")}\n</ul>`;
  return `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Издания отчёта · Editions of the report</title>
<style>body{font:1.125rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style>
<main>
<h1>Издания отчёта · <span lang="en">Editions of the report</span></h1>
<p>Каждое издание остаётся по своему адресу, со своими числами. <span lang="en">Every edition stays at its address, with its own figures.</span></p>
${editions}
<p><a href="../index.html">Отчёт</a> · <a href="../en/index.html" lang="en">The report</a></p>
</main>
</html>
`;
}
