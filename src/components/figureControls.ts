import { frameWords } from "./frameWords.js";
import { sortableTable } from "./sortableTable.js";
import type { Language } from "./view.js";

/** Adds to the figures under `root` what only scripts can do: picture downloads, copying the link, sorting. */
export function figureControls(root: ParentNode, lang: Language): void {
  for (const figure of root.querySelectorAll<HTMLElement>("figure.figure")) {
    for (const table of figure.querySelectorAll("table")) sortableTable(table, lang);
    const chart = figure.querySelector<HTMLElement>(".figure-chart");
    if (chart !== null && chart.scrollWidth > chart.clientWidth) chart.tabIndex = 0;
    const controls = figure.querySelector(".figure-controls");
    const link = figure.querySelector<HTMLAnchorElement>(".view-link");
    link?.addEventListener("click", () => void copyLink(link, lang));
    if (controls === null || chart === null) continue;
    const first = controls.firstElementChild;
    for (const format of ["png", "svg"] as const) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = frameWords[format][lang];
      button.addEventListener(
        "click",
        () => void import("./exportChart.js").then(({ exportChart }) => exportChart(figure, format, lang))
      );
      const item = document.createElement("li");
      item.append(button);
      first?.after(item);
    }
  }
}

/**
 * The link is also followed, to the figure's anchor: where copying is not allowed (by the reader, or on a site without
 * HTTPS) the address bar has it.
 */
async function copyLink(link: HTMLAnchorElement, lang: Language): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    return;
  }
  link.textContent = frameWords.linkCopied[lang];
  setTimeout(() => (link.textContent = frameWords.link[lang]), 3000);
}
