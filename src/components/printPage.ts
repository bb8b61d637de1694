/**
 * Prepares the page for paper whenever it is printed: tables open, links with their full addresses. Everything is put
 * back afterwards.
 */
export function printPage(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    opened = Array.from(document.querySelectorAll<HTMLDetailsElement>("main details:not([open])"));
    for (const details of opened) details.open = true;
    for (const link of document.querySelectorAll<HTMLAnchorElement>("main p a[href]:not([href^='http'])")) {
      link.dataset["address"] = link.href;
    }
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-address]")) delete link.dataset["address"];
  });
}
