import { htmlTable } from "../../loaders/check/htmlTable.js";
import { documentStyle } from "../../loaders/pages/documentStyle.js";
import { escapeHtml } from "../../loaders/pages/html.js";
import type { Study } from "../../loaders/project/project.js";
import type { Language } from "../../src/components/view.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import { formatShare } from "../../src/words/formatShare.js";
import { attackSection } from "./attackSection.js";
import type { AuditInput } from "./auditInput.js";
import { auditWords } from "./auditWords.js";
import { policySection } from "./policySection.js";
import { studySection } from "./studySection.js";
import { verdictCounts } from "./verdictCounts.js";

const style = `${documentStyle}
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid; }
.scroll td, .scroll td code { overflow-wrap: break-word; }
.scroll td:first-child { min-width: 10rem; }
.scroll td:nth-child(n+3) { min-width: 3.5rem; }
.scroll td:last-child:nth-child(6) { min-width: 14rem; }
@media (min-width: 60rem) { main { max-width: 64rem; } }
@media print { .scroll { overflow: visible; } .scroll table { font-size: 8pt; } .scroll td { min-width: 0 !important; } tr { break-inside: avoid; } section { break-inside: auto; } h2, h3 { break-after: avoid; } }
`;

/**
 * The audit of a publication as one page that needs nothing from elsewhere: what was hidden, by which rule, what that
 * protects and costs, the policy, and how gate and attack ended. The same build gives the same bytes.
 *
 * @param otherFile the same page in the other language
 */
export function auditPage(input: AuditInput, lang: Language, otherFile: string): string {
  const words = auditWords[lang];
  const { studies } = input.project;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title}</title>
<style>${style}</style>
</head>
<body>
<main>
<p><a href="${otherFile}" lang="${lang === "ru" ? "en" : "ru"}">${words.other}</a></p>
<h1>${words.title}</h1>
<p class="warning"><strong>${words.confidential}</strong></p>
<h2>${words.summary}</h2>
${scrolled(words.summary, summaryTable(input, lang))}
<p>${words.attackSays}</p>
${gateSection(input, lang)}
${policySection(input.project, lang)}
${studies.map((study) => studySection(study, input, lang)).join("\n")}
${usageSection(input, lang)}
</main>
</body>
</html>
`;
}

/** A table that may be wider than the screen, reached by keyboard. */
export function scrolled(label: string, table: string): string {
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(label)}">\n${table}\n</div>`;
}

function summaryTable(input: AuditInput, lang: Language): string {
  const { project, studies } = input;
  const words = auditWords[lang];
  const rows = project.studies.map((study) => {
    const counts = verdictCounts(studies.get(study.study) ?? null);
    const numbers =
      counts === null
        ? ["—", "—", "—", "—", "—"]
        : [
            ...[counts.published, counts.unreliable, counts.suppressed, counts.notAvailable].map((count) =>
              formatNumber(count, lang)
            ),
            formatShare(counts.hiddenShare, lang, 1)
          ];
    const name = `<a href="#${study.study}">${escapeHtml(study.title[lang])}</a>`;
    return [name, words[study.release], ...numbers, attackInWords(study, input, lang)];
  });
  return htmlTable(
    [
      words.study,
      words.release,
      words.shown,
      words.unreliable,
      words.hidden,
      words.unavailable,
      words.share,
      words.attack
    ],
    rows
  );
}

/** Usage counts of all studies are attacked together, under the name `usage`. */
function attackInWords({ study, kind }: Study, { attacks, studies }: AuditInput, lang: Language): string {
  const words = auditWords[lang];
  const outcome = attacks.find((attack) => attack.study === study || (kind === "usage" && attack.study === "usage"));
  if (outcome && outcome.disclosures.length > 0)
    return `<strong>${words.broken}: ${formatNumber(outcome.disclosures.length, lang)}</strong>`;
  if (verdictCounts(studies.get(study) ?? null)?.suppressed === 0) return words.notHidden;
  if (!outcome) return words.noAttack;
  const held = words.held(formatNumber(outcome.targets, lang));
  return outcome.notAttacked === 0
    ? held
    : `${held}; <strong>${words.notAttacked(formatNumber(outcome.notAttacked, lang))}</strong>`;
}

/** What the attack on the usage counts of all studies has to tell. */
function usageSection({ attacks }: AuditInput, lang: Language): string {
  const words = auditWords[lang];
  const told = attacks
    .filter(({ study }) => study === "usage")
    .flatMap((outcome) => attackSection(outcome, words.usageTogether, lang));
  return told.length === 0
    ? ""
    : ['<section id="usage">', `<h2>${words.usageTogether}</h2>`, ...told, "</section>"].join("\n");
}

function gateSection({ leaks }: AuditInput, lang: Language): string {
  const words = auditWords[lang];
  const body =
    leaks.length === 0
      ? `<p>${words.gatePassed}</p>`
      : `<p><strong>${words.gateFailed}</strong></p>\n${scrolled(
          words.gate,
          htmlTable(
            [words.file, words.rule, words.found],
            leaks.map(({ file, rule, found }) => [
              `<code>${escapeHtml(file)}</code>`,
              escapeHtml(rule),
              escapeHtml(found)
            ])
          )
        )}`;
  return `<h2>${words.gate}</h2>\n${body}`;
}
