import { describe, expect, it } from "vitest";
import { codebookHtml } from "../../loaders/export/codebookHtml.js";
import { codebookXml } from "../../loaders/export/codebookXml.js";
import { respondentDataset } from "../../loaders/export/respondentDataset.js";
import { respondentWeights } from "../../loaders/export/respondentWeights.js";
import { harmoniseSurvey } from "../../loaders/harmonise/harmoniseSurvey.js";
import { exampleExtract, exampleProject, exampleStudy } from "../survey/exampleSurvey.js";

const study = { ...exampleStudy, title: { ru: "Пример", en: "An <example> & more" } };
const respondents = harmoniseSurvey(exampleExtract, study, exampleProject);
const weights = respondentWeights(respondents, study, exampleProject);
const dataset = respondentDataset(respondents, weights, exampleExtract, study, exampleProject, "en");

describe("codebookXml", () => {
  const xml = codebookXml(dataset, study, "example.sav", "en");

  it("is a DDI Codebook 2.5 of the study, its file and its variables, in that order", () => {
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<codeBook xmlns="ddi:codebook:2_5" /);
    expect(
      [...xml.matchAll(/^<(stdyDscr|fileDscr|dataDscr|varGrp|var)\b[^>]*?(?:name="([^"]+)")?[^>]*>/gm)].map(
        ([, element]) => element
      )
    ).toEqual(["stdyDscr", "fileDscr", "dataDscr", "varGrp", ...dataset.variables.map(() => "var")]);
    expect(xml).toContain(
      '<titl>An &lt;example&gt; &amp; more</titl>\n<parTitl xml:lang="ru">Пример</parTitl>\n<IDNo>example</IDNo>'
    );
    expect(xml).toContain("<caseQnty>9</caseQnty>\n<varQnty>13</varQnty>");
  });

  it("describes a variable: question, missing values, universe, counts, categories", () => {
    const start = xml.indexOf('<var ID="var_trust"');
    expect(xml.slice(start, xml.indexOf("</var>", start)))
      .toBe(`<var ID="var_trust" name="trust" files="file" dcml="0" intrvl="discrete" nature="nominal" wgt-var="var_weight">
<labl>trust</labl>
<qstn>
<qstnLit>trust</qstnLit>
</qstn>
<invalrng>
<range min="-4" max="-1"/>
</invalrng>
<universe>all</universe>
<sumStat type="vald">8</sumStat>
<sumStat type="invd">1</sumStat>
<catgry>
<catValu>1</catValu>
<labl>yes</labl>
<catStat type="freq">5</catStat>
</catgry>
<catgry>
<catValu>2</catValu>
<labl>no</labl>
<catStat type="freq">3</catStat>
</catgry>
<catgry missing="Y">
<catValu>-1</catValu>
<labl>Don’t know</labl>
<catStat type="freq">1</catStat>
</catgry>
<catgry missing="Y">
<catValu>-2</catValu>
<labl>Refused</labl>
<catStat type="freq">0</catStat>
</catgry>
<catgry missing="Y">
<catValu>-3</catValu>
<labl>Not asked</labl>
<catStat type="freq">0</catStat>
</catgry>
<catgry missing="Y">
<catValu>-4</catValu>
<labl>No answer</labl>
<catStat type="freq">0</catStat>
</catgry>
<varFormat type="numeric"/>
`);
  });

  it("marks weights, and names the options of a select-all item as a group", () => {
    expect(xml).toContain(
      '<var ID="var_weight" name="weight" files="file" dcml="6" intrvl="contin" nature="ratio" wgt="wgt">'
    );
    expect(xml).toContain(
      '<varGrp ID="set_aware" type="multipleResp" var="var_aware_site var_aware_app var_aware_none" name="aware">'
    );
  });
});

describe("codebookHtml", () => {
  const html = codebookHtml(dataset, study, "en");

  it("needs nothing from elsewhere and says its language", () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
    expect(codebookHtml(dataset, study, "ru")).toContain('<html lang="ru">');
  });

  it("names every variable, with its question and what its values mean", () => {
    for (const { name } of dataset.variables) expect(html).toContain(`<section id="${name}">`);
    expect(html).toContain("<tr><td>1</td><td>yes</td><td>5</td><td>62.5 %</td></tr>");
    expect(html).toContain('<tr class="missing"><td>-1</td><td>Don’t know</td><td>1</td><td>missing</td></tr>');
    expect(html).toContain("Asked of those who answered “aware” with: site, app.");
    expect(html).toContain("An &lt;example&gt; &amp; more");
  });
});
