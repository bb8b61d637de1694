/** Styles of pages that are read from a file: no fonts or colours from elsewhere, readable on paper. */
export const documentStyle = `
body { margin: 0; font: 18px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { margin-top: 2.5rem; font-size: 1.5rem; line-height: 1.25; }
h3 { margin: 2.5rem 0 0.5rem; font-size: 1.2rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.2rem 1rem; margin: 0.5rem 0; }
dt { color: #555; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; font-variant-numeric: tabular-nums; }
th, td { padding: 0.25rem 0.6rem; border-bottom: 1px solid #ccc; text-align: left; vertical-align: top; }
td, code { overflow-wrap: anywhere; }
td:nth-child(n+3) { min-width: 4.5rem; }
code { font-size: 0.85em; }
.missing td { color: #555; }
.warning { border-left: 4px solid #8a3b00; padding-left: 0.8rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dt { margin-top: 0.4rem; } }
@media (prefers-color-scheme: dark) {
  body { color: #eee; background: #161616; }
  dt, .missing td { color: #aaa; }
  a { color: #9cf; }
}
@media print { body { font-size: 11pt; } section { break-inside: avoid; } }
`;
