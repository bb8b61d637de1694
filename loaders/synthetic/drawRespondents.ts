import type { Item } from "../project/item.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Answerer } from "./behaviour.js";
import { tickProbabilities } from "./behaviour.js";
import type { AnswerModel } from "./answerModel.js";
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
const rates = {
  sexMissing: 0.006,
  ageMissing: 0.008,
  districtMissing: 0.012,
  skipped: 0.003,
  brokenOff: 0.015,
  refused: 0.004
};

/** How adults of one kind answer, item by item. */
interface Profile {
  readonly who: Answerer;
  readonly aware: ReadonlyMap<string, number>;
  readonly models: readonly AnswerModel[];
}

/** Respondents of a wave in order of day; the same for the same seed, codebook, item bank and margins. */
export function drawRespondents(wave: Wave, study: SurveyStudy, project: Project): SyntheticRespondent[] {
  const random = randomFrom(wave.seed);
  const drawCell = cellSampler(population(project), wave, random);
  const items = study.columns.flatMap((column) => (column.role === "item" ? [project.items.get(column.item)!] : []));
  const days = fieldworkDays(study.fieldwork);
  const profileOf = profiles(items, driftOf(study.fieldwork.from));
  const pseudonyms = new Set<string>();
  const respondents: SyntheticRespondent[] = [];
  while (respondents.length < wave.respondents) {
    const cell = drawCell();
    const answers = drawAnswers(profileOf(cell), items, random);
    respondents.push({
      pseudonym: drawPseudonym(pseudonyms, random),
      day: days[
        drawIndex(
          random,
          days.map((_, index) => 1 / (1 + index / 3))
        )
      ]!,
      minutes: 2 + 2 * random() + 4 * random() * random() + cell.age / 20,
      sex: random() < rates.sexMissing ? null : cell.sex,
      age: random() < rates.ageMissing ? null : cell.age,
      district: random() < rates.districtMissing ? null : cell.district,
      answers
    });
  }
  return respondents.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
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

/** Respondents are many, kinds of adults few: each is worked out once. */
function profiles(items: readonly Item[], drift: number): (cell: PopulationCell) => Profile {
  const known = new Map<string, Profile>();
  return ({ sex, age, zone, activity }) => {
    const key = [sex, age, zone, activity].join("|");
    const who = { sex, age, zone, activity, drift };
    const profile = known.get(key) ?? {
      who,
      aware: tickProbabilities("awareness", who),
      models: items.map((item) => answerModel(item, who))
    };
    known.set(key, profile);
    return profile;
  };
}

function drawAnswers(profile: Profile, items: readonly Item[], random: Random): Map<string, Answer> {
  const aware = new Set<string>();
  for (const [option, probability] of profile.aware) if (random() < probability) aware.add(option);
  const brokenOffAt = random() < rates.brokenOff ? Math.floor(random() * items.length) : items.length;
  const answers = new Map<string, Answer>();
  items.forEach((item, index) => {
    const faults = { skipped: random() < rates.skipped, refused: random() < rates.refused, unsure: random() };
    const model = profile.models[index]!;
    const answer = drawAnswer(item, model, profile, aware, answers, random);
    answers.set(
      item.id,
      answer === "not_asked"
        ? answer
        : index >= brokenOffAt || faults.skipped
          ? "no_answer"
          : faults.refused
            ? "refused"
            : faults.unsure < model.unsure
              ? "dont_know"
              : answer
    );
  });
  return answers;
}

function drawAnswer(
  item: Item,
  { options }: AnswerModel,
  profile: Profile,
  aware: ReadonlySet<string>,
  earlier: ReadonlyMap<string, Answer>,
  random: Random
): Answer {
  if (item.id === "awareness") return aware.size > 0 ? [...aware] : ["none"];
  if (item.type === "multiple") {
    const ticked: string[] = [];
    for (const [id, probability] of options) if (id !== "none" && random() < probability) ticked.push(id);
    return ticked.length > 0 ? ticked : ["none"];
  }
  if (item.battery === "use") {
    return [aware.has(item.object!) ? drawUse(options, profile.aware.get(item.object!)!, random) : "never"];
  }
  if (item.battery === "rating") {
    const use = earlier.get(`use_${item.object!}`);
    if (!Array.isArray(use) || use[0] === "never") return "not_asked";
  }
  return [[...options.keys()][drawIndex(random, [...options.values()])]!];
}

/** Frequency of use of someone who knows the service: nobody uses what they do not know. */
function drawUse(options: ReadonlyMap<string, number>, aware: number, random: Random): string {
  const ids = [...options.keys()].filter((id) => id !== "never");
  const weights = ids.map((id) => options.get(id)! / aware);
  const never = 1 - weights.reduce((sum, probability) => sum + probability, 0);
  return [...ids, "never"][drawIndex(random, [...weights, never])]!;
}

function drawPseudonym(taken: Set<string>, random: Random): string {
  for (;;) {
    const pseudonym = `r${Math.floor(random() * 2 ** 32)
      .toString(36)
      .padStart(7, "0")}`;
    if (!taken.has(pseudonym)) {
      taken.add(pseudonym);
      return pseudonym;
    }
  }
}

function fieldworkDays({ from, to }: SurveyStudy["fieldwork"]): string[] {
  const days: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}
