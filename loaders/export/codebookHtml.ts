import type { Language } from "../../src/components/view.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import { documentStyle } from "../pages/documentStyle.js";
import { definitionList, escapeHtml } from "../pages/html.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Dataset, DatasetVariable } from "./dataset.js";
import { codebookWords } from "./codebookWords.js";
import { variableSummary } from "./variableSummary.js";

/**
 * The codebook of an exported file as one page that needs nothing else: the study, then every variable with its values.
 */
export function codebookHtml(dataset: Dataset, study: SurveyStudy, lang: Language): string {
  const words = codebookWords[lang];
  const { provenance, fieldwork } = study;
  const facts = definitionList([
    [words.universe, study.universe[lang]],
    [words.fieldwork, `${fieldwork.from} – ${fieldwork.to}`],
    [words.mode, study.mode[lang]],
    [words.respondents, formatNumber(dataset.rows, lang)],
    [words.owner, provenance.owner[lang]],
    [words.source, provenance.source[lang]],
    [words.citation, provenance.citation[lang]],
    [words.address, provenance.url],
    [words.remarks, provenance.notes?.[lang] ?? null],
    [words.weight, dataset.weight ?? words.noWeight]
  ]);
  const contents = dataset.variables
    .map(({ name, label }) => `<tr><td><a href="#${name}">${name}</a></td><td>${escapeHtml(label)}</td></tr>`)
    .join("\n");
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${words.codebook}: ${dataset.title}`)}</title>
<style>${documentStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(dataset.title)}</h1>
<p class="warning">${escapeHtml(dataset.warnings.join(" "))}</p>
${facts}
<h2>${words.variables}</h2>
<table><thead><tr><th scope="col">${words.name}</th><th scope="col">${words.label}</th></tr></thead>
<tbody>${contents}</tbody></table>
${dataset.variables.map((variable) => variableSection(variable, dataset, lang)).join("\n")}
</main>
</body>
</html>
`;
}

function variableSection(variable: DatasetVariable, { rows, sets }: Dataset, lang: Language): string {
  const words = codebookWords[lang];
  const { name, label, measure, question } = variable;
  const { valid, range } = variableSummary(variable);
  const set = sets.find(({ variables }) => variables.includes(name));
  const facts = definitionList([
    [words.question, question?.wording ?? null],
    [words.universe, question?.universe ?? null],
    [words.routing, question?.routing ?? null],
    [words.measure, words.measures[measure]],
    [words.set, set === undefined ? null : `$${set.name} (${set.label})`],
    [words.valid, `${formatNumber(valid, lang)} / ${formatNumber(rows, lang)}`],
    [
      words.range,
      range === null || measure !== "scale"
        ? null
        : `${formatNumber(range.min, lang, variable.decimals)} – ${formatNumber(range.max, lang, variable.decimals)}`
    ]
  ]);
  return `<section id="${name}"><h3><code>${name}</code> ${escapeHtml(label)}</h3>\n${facts}\n${valueTable(variable, lang)}</section>`;
}

function valueTable(variable: DatasetVariable, lang: Language): string {
  if (variable.valueLabels.length === 0) return "";
  const words = codebookWords[lang];
  const { counts, valid } = variableSummary(variable);
  const rows = variable.valueLabels.map(({ value, label, isMissing }) => {
    const count = counts.get(value)!;
    const share = isMissing || valid === 0 ? words.missing : `${formatNumber((100 * count) / valid, lang, 1)} %`;
    return (
      `<tr${isMissing ? ' class="missing"' : ""}><td>${value}</td><td>${escapeHtml(label)}</td>` +
      `<td>${formatNumber(count, lang)}</td><td>${share}</td></tr>`
    );
  });
  const heads = [words.code, words.label, words.respondents, words.share].map((head) => `<th scope="col">${head}</th>`);
  return `<table><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}
