import type { Language } from "../../src/components/view.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Dataset, DatasetVariable } from "./dataset.js";
import { missingRange } from "./missingValues.js";
import { variableSummary } from "./variableSummary.js";
import { textElement, xmlElement } from "./xmlElement.js";

const natures = { nominal: "nominal", ordinal: "ordinal", scale: "ratio" } as const;

/**
 * The codebook of an exported file in DDI Codebook 2.5, in one language.
 *
 * @param fileName name of the data file beside it
 */
export function codebookXml(dataset: Dataset, study: SurveyStudy, fileName: string, lang: Language): string {
  const parts = [studyDescription(dataset, study, lang), fileDescription(dataset, fileName), dataDescription(dataset)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement("codeBook", parts, {
    xmlns: "ddi:codebook:2_5",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation":
      "ddi:codebook:2_5 http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd",
    version: "2.5",
    "xml:lang": lang
  })}\n`;
}

function studyDescription({ title, warnings, weight }: Dataset, study: SurveyStudy, lang: Language): string {
  const { provenance, fieldwork } = study;
  const other = lang === "ru" ? "en" : "ru";
  const citation = xmlElement("citation", [
    xmlElement("titlStmt", [
      textElement("titl", title),
      textElement("parTitl", study.title[other], { "xml:lang": other }),
      textElement("IDNo", study.study)
    ]),
    xmlElement("prodStmt", [textElement("producer", provenance.owner[lang])]),
    ...(study.series === null ? [] : [xmlElement("serStmt", [textElement("serName", study.series)])]),
    xmlElement("verStmt", [textElement("version", provenance.date, { date: provenance.date })]),
    textElement("biblCit", provenance.citation[lang]),
    ...(provenance.url === null ? [] : [xmlElement("holdings", [], { URI: provenance.url })])
  ]);
  const information = xmlElement("stdyInfo", [
    xmlElement("sumDscr", [
      textElement("collDate", fieldwork.from, { date: fieldwork.from, event: "start" }),
      textElement("collDate", fieldwork.to, { date: fieldwork.to, event: "end" }),
      textElement("universe", study.universe[lang])
    ])
  ]);
  const method = xmlElement("method", [
    xmlElement("dataColl", [
      textElement("collMode", study.mode[lang]),
      xmlElement("sources", [textElement("dataSrc", provenance.source[lang])]),
      ...(weight === null ? [] : [textElement("weight", weight)])
    ])
  ]);
  return xmlElement("stdyDscr", [
    citation,
    information,
    method,
    ...warnings.map((warning) => textElement("notes", warning))
  ]);
}

function fileDescription({ rows, variables }: Dataset, fileName: string): string {
  return xmlElement(
    "fileDscr",
    [
      xmlElement("fileTxt", [
        textElement("fileName", fileName),
        xmlElement("dimensns", [
          textElement("caseQnty", String(rows)),
          textElement("varQnty", String(variables.length))
        ])
      ])
    ],
    { ID: "file", URI: fileName }
  );
}

function dataDescription({ variables, sets, weight }: Dataset): string {
  const groups = sets.map(({ name, label, variables: members }) =>
    xmlElement("varGrp", [textElement("labl", label)], {
      ID: `set_${name}`,
      type: "multipleResp",
      var: members.map(idOf).join(" "),
      name
    })
  );
  return xmlElement("dataDscr", [...groups, ...variables.map((variable) => variableElement(variable, weight))]);
}

function idOf(name: string): string {
  return `var_${name}`;
}

function variableElement(variable: DatasetVariable, weight: string | null): string {
  const { name, label, measure, decimals, question, hasMissing, valueLabels } = variable;
  const { counts, valid, range } = variableSummary(variable);
  const statistic = (type: string, value: number): string => textElement("sumStat", String(value), { type });
  const universe =
    question === null ? null : [question.universe, question.routing].filter((text) => text !== null).join(". ");
  const isWeight = weight !== null && (name === weight || name === `${weight}_population`);
  return xmlElement(
    "var",
    [
      textElement("labl", label),
      ...(question === null ? [] : [xmlElement("qstn", [textElement("qstnLit", question.wording)])]),
      ...(hasMissing
        ? [xmlElement("invalrng", [xmlElement("range", [], { min: missingRange[0], max: missingRange[1] })])]
        : []),
      ...(universe === null ? [] : [textElement("universe", universe)]),
      statistic("vald", valid),
      statistic("invd", variable.values.length - valid),
      ...(range === null || measure !== "scale" ? [] : [statistic("min", range.min), statistic("max", range.max)]),
      ...valueLabels.map(({ value, label: text, isMissing }) =>
        xmlElement(
          "catgry",
          [
            textElement("catValu", String(value)),
            textElement("labl", text),
            textElement("catStat", String(counts.get(value)!), { type: "freq" })
          ],
          { missing: isMissing ? "Y" : null }
        )
      ),
      xmlElement("varFormat", [], { type: "numeric" })
    ],
    {
      ID: idOf(name),
      name,
      files: "file",
      dcml: decimals,
      intrvl: measure === "scale" ? "contin" : "discrete",
      nature: natures[measure],
      wgt: isWeight ? "wgt" : null,
      "wgt-var": weight === null || isWeight ? null : idOf(weight)
    }
  );
}
