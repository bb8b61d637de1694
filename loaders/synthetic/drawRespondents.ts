import type { Item, Project, SurveyStudy } from "../project/project.js";
import type { Answerer } from "./behaviour.js";
import { tickProbabilities, unsureProbability } from "./behaviour.js";
import { answerModel } from "./answerModel.js";
import type { PopulationCell } from "./population.js";
import { population } from "./population.js";
import type { Random } from "./random.js";
import { drawIndex, randomFrom } from "./random.js";
import type { Answer, SyntheticRespondent } from "./respondent.js";
import { propensity } from "./selection.js";
import type { Wave } from "./wave.js";
import { driftOf } from "./wave.js";

/** Rare faults of real files: a trait not stated, an item skipped, a questionnaire not finished, a refusal. */
const rates = { sexMissing: 0.006, ageMissing: 0.008, districtMissing: 0.012, skipped: 0.003, brokenOff: 0.015, refused: 0.004 };

/** Respondents of a wave in order of day; the same for the same seed, codebook, item bank and margins. */
export function drawRespondents(wave: Wave, study: SurveyStudy, project: Project): SyntheticRespondent[] {
  const random = randomFrom(wave.seed);
  const drawCell = cellSampler(population(project), wave, random);
  const items = study.columns.flatMap((column) => (column.role === "item" ? [project.items.get(column.item)!] : []));
  const days = fieldworkDays(study.fieldwork);
  const drift = driftOf(study.fieldwork.from);
  const pseudonyms = new Set<string>();
  const respondents: SyntheticRespondent[] = [];
  while (respondents.length < wave.respondents) {
    const cell = drawCell();
    const answers = drawAnswers({ ...cell, drift }, items, random);
    respondents.push({
      pseudonym: drawPseudonym(pseudonyms, random),
      day: days[drawIndex(random, days.map((_, index) => 1 / (1 + index / 3)))]!,
      minutes: 2 + 2 * random() + 4 * random() * random() + cell.age / 20,
      sex: random() < rates.sexMissing ? null : cell.sex,
      age: random() < rates.ageMissing ? null : cell.age,
      district: random() < rates.districtMissing ? null : cell.district,
      answers
    });
  }
  return respondents.map((respondent, index) => ({ respondent, index }))
    .sort((a, b) => (a.respondent.day < b.respondent.day ? -1 : a.respondent.day > b.respondent.day ? 1 : a.index - b.index))
    .map(({ respondent }) => respondent);
}

function cellSampler(cells: readonly PopulationCell[], wave: Wave, random: Random): () => PopulationCell {
  let sum = 0;
  const upTo = Float64Array.from(cells, (cell) => (sum += cell.size * propensity(wave.selection, cell)));
  return () => {
    const target = random() * sum;
    let [low, high] = [0, cells.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return cells[low]!;
  };
}

function drawAnswers(who: Answerer, items: readonly Item[], random: Random): Map<string, Answer> {
  const aware = new Set<string>();
  for (const [option, probability] of tickProbabilities("awareness", who)) if (random() < probability) aware.add(option);
  const brokenOffAt = random() < rates.brokenOff ? Math.floor(random() * items.length) : items.length;
  const answers = new Map<string, Answer>();
  items.forEach((item, index) => {
    const faults = { skipped: random() < rates.skipped, refused: random() < rates.refused, unsure: random() };
    const answer = drawAnswer(item, who, aware, answers, random);
    answers.set(item.id,
      answer === "not_asked" ? answer
        : index >= brokenOffAt || faults.skipped ? "no_answer"
          : faults.refused ? "refused"
            : faults.unsure < unsureProbability(item.id, who) ? "dont_know" : answer);
  });
  return answers;
}

function drawAnswer(
  item: Item, who: Answerer, aware: ReadonlySet<string>, earlier: ReadonlyMap<string, Answer>, random: Random
): Answer {
  if (item.id === "awareness") return aware.size > 0 ? [...aware] : ["none"];
  const { options } = answerModel(item, who);
  const ids = [...options.keys()];
  if (item.type === "multiple") {
    const ticked = ids.filter((id) => id !== "none" && random() < options.get(id)!);
    return ticked.length > 0 ? ticked : ["none"];
  }
  if (item.battery === "use") return [drawUse(item.object!, who, aware, options, random)];
  if (item.battery === "rating") {
    const use = earlier.get(`use_${item.object!}`);
    if (!Array.isArray(use) || use[0] === "never") return "not_asked";
  }
  return [ids[drawIndex(random, [...options.values()])]!];
}

/** Given awareness, so that nobody uses what they do not know. */
function drawUse(
  service: string, who: Answerer, aware: ReadonlySet<string>, options: ReadonlyMap<string, number>, random: Random
): string {
  if (!aware.has(service)) return "never";
  const ofAware = tickProbabilities("awareness", who).get(service)!;
  const ids = [...options.keys()];
  const users = ids.map((id) => (id === "never" ? 0 : options.get(id)! / ofAware));
  const never = 1 - users.reduce((sum, probability) => sum + probability, 0);
  return ids[drawIndex(random, users.map((probability, index) => (ids[index] === "never" ? never : probability)))]!;
}

function drawPseudonym(taken: Set<string>, random: Random): string {
  for (;;) {
    const pseudonym = `r${Math.floor(random() * 2 ** 32).toString(36).padStart(7, "0")}`;
    if (!taken.has(pseudonym)) {
      taken.add(pseudonym);
      return pseudonym;
    }
  }
}

function fieldworkDays({ from, to }: SurveyStudy["fieldwork"]): string[] {
  const days: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}
