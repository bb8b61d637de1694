import { stringify } from "yaml";
import { htmlTable } from "../../loaders/check/htmlTable.js";
import { escapeHtml } from "../../loaders/pages/html.js";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { Project } from "../../loaders/project/project.js";
import type { Language } from "../../src/components/view.js";
import { scrolled } from "./auditPage.js";
import { auditWords } from "./auditWords.js";
import { policyWords } from "./policyWords.js";

/** The policy in force, with what single studies have stricter. */
export function policySection({ policy, studies }: Project, lang: Language): string {
  const words = auditWords[lang];
  const rows = Object.entries(policy).map(([key, value]) => {
    const stricter = studies.flatMap((study) => {
      const own = study.kind === "survey" ? study.policy[key as keyof DisclosurePolicy] : undefined;
      return own === undefined ? [] : [`<code>${study.study}</code>: ${valueText(own)}`];
    });
    const yamlKey = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const name = policyWords[key as keyof DisclosurePolicy]?.[lang];
    return [
      `${name === undefined ? "" : `${escapeHtml(name)} `}<code>${yamlKey}</code>`,
      [valueText(value), ...(stricter.length > 0 ? [`${words.override}: ${stricter.join("; ")}`] : [])].join("<br>")
    ];
  });
  return `<h2>${words.policy}</h2>\n${scrolled(words.policy, htmlTable([words.setting, words.value], rows))}`;
}

function valueText(value: unknown): string {
  if (typeof value !== "object" || value === null) return escapeHtml(String(value));
  return `<code>${escapeHtml(stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim())}</code>`;
}
