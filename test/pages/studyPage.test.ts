import { beforeAll, describe, expect, test } from "vitest";
import { studyPage } from "../../loaders/pages/studyPage.js";
import type { Project, Study } from "../../loaders/project/project.js";
import { readProject } from "../../loaders/project/readProject.js";

let project: Project;
beforeAll(async () => {
  project = await readProject("data");
});

const study = (id: string): Study => project.studies.find((candidate) => candidate.study === id)!;
const count = (text: string, part: string) => text.split(part).length - 1;

describe("studyPage", () => {
  test("says at once that a synthetic poll is synthetic, and not of real counts", () => {
    const page = studyPage(study("pos-2023-11"), project, "en");
    expect(page.indexOf("Synthetic data")).toBeLessThan(page.indexOf("## "));
    expect(studyPage(study("state-service-users"), project, "en")).not.toContain("Synthetic data");
  });

  test("gives each question's wording, options and routing once, a battery as one question", () => {
    const page = studyPage(study("ekp-2024-05"), project, "ru");
    const questions = page.slice(page.indexOf("## Вопросы"), page.indexOf("## Взвешивание"));
    expect(questions.match(/^### .*$/gm)).toEqual([
      "### Известность сервисов",
      "### Как часто пользуются",
      "### Оценка взаимодействия с властью",
      "### Доверие к цифровым сервисам власти",
      "### Что мешает",
      "### Кто помогает"
    ]);
    expect(count(questions, "<li>Мини-приложение</li>")).toBe(3);
    expect(count(questions, "Спрашивали тех, кто на вопрос «Как часто пользуются: этот же ресурс» ответил")).toBe(1);
  });

  test("says the policy that holds for the study, stricter than the project's where it is", () => {
    const poll = study("pos-2023-11");
    if (poll.kind !== "survey") throw new Error("pos-2023-11 is a poll");
    const strict = studyPage({ ...poll, policy: { minimumBase: 25 } }, project, "en");
    expect(strict).toContain("fewer than 25 respondents");
    expect(studyPage(poll, project, "en")).toContain(`fewer than ${project.policy.minimumBase} respondents`);
  });

  test("pins the figures of what was asked to the study", () => {
    const page = studyPage(study("pos-2023-11"), project, "en");
    expect(page).toContain(`<div data-figure="awareness" data-view='{"study":"pos-2023-11"}' data-level="3"></div>`);
    expect(studyPage(study("ekp-figures"), project, "en").match(/data-figure="\w+"/g)).toEqual([
      'data-figure="studyIndicators"'
    ]);
  });

  test("escapes what a codebook says", () => {
    const real = study("ekp-figures");
    const sly = { ...real, title: { ru: "<b>", en: "<b>" } };
    expect(studyPage(sly, project, "en")).toContain("# &lt;b&gt;");
  });
});
