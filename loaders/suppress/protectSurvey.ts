import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { Item } from "../project/item.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Answers } from "../survey/respondents.js";
import type { Cell } from "../tabulate/tabulateCells.js";
import type { Weighted } from "../weigh/weigh.js";
import { type AnswerTable, answerTables } from "./answerTables.js";
import { domainCost } from "./cellCosts.js";
import { cellValues } from "./linkedTables.js";
import { isOffered, levelOf, withheldLevels } from "./offeredDomains.js";
import { hidingRule } from "./hidingRule.js";
import { type AnswerRules, protectAnswers } from "./protectAnswers.js";
import { type ProtectedBases, protectBases } from "./protectBases.js";
import { reportedDomains } from "./reportedDomains.js";
import { roundFigure } from "./roundFigure.js";
import { inRoutedOrder, isCounted, routesOf, withRoutes } from "./routing.js";
import { type DomainKey, type SurveyLayout, surveyLayout } from "./surveyLayout.js";
import type { ItemProtection, SurveyProtection } from "./surveyProtection.js";

/**
 * Decides what of a survey is hidden, over all that is published of it. Items that everybody was asked share the
 * domains that are hidden for their base, because their bases are nearly the same; an item that few answered has its
 * own besides.
 *
 * @param cells estimates as they would be published
 */
export function protectSurvey(
  { respondents, margins }: Weighted,
  cells: readonly Cell[],
  study: SurveyStudy,
  project: Project,
  policy: DisclosurePolicy
): SurveyProtection {
  const { domains } = project;
  const tabulated = uniqueDomains(cells);
  const layout = surveyLayout(respondents, domains, [...tabulated, ...reportedDomains(margins)]);
  const countsOf = ({ codes }: Answers): Int32Array => layout.count(1, (row) => (codes[row]! < 0 ? [] : [0]));
  const routes = routesOf(study);
  const basesOf = (counts: Int32Array): Float64Array => baseValues(layout, counts);
  const everybodySlot = layout.slotOf({ sex: "all", age: "all", area: "all" });
  // An item that hardly anybody answered would empty all others.
  const isApart = (item: Item, counts: Int32Array): boolean =>
    routes.some((route) => route.item === item.id) || basesOf(counts)[everybodySlot]! < policy.minimumBase;
  const everybody = respondents.answers.flatMap((answers) => {
    const counts = countsOf(answers);
    return isApart(answers.item, counts) ? [] : [counts];
  });
  const thinnest = layout
    .count(1, () => [0])
    .map((count, at) => Math.min(count, ...everybody.map((counts) => counts[at]!)));
  const thinnestBases = basesOf(thinnest);

  const withheld = withheldLevels(tabulated, (domain) => thinnestBases[layout.slotOf(domain)]!, domains, policy);
  const isWithheld = (domain: DomainKey): boolean => withheld.has(levelOf(domain, domains));
  const offered = tabulated.filter((domain) => !isWithheld(domain)).map(layout.slotOf);
  const reported = reportedDomains(margins).filter(layout.isPresent);
  const printed = [...new Set([...offered, ...reported.map(layout.slotOf)])].sort((a, b) => a - b);
  const shared = protectBases(layout, thinnest, thinnestBases, printed, null, domains, policy);

  const slotsOfAnswers = new Set(cells.filter(({ measure }) => measure === "share_of_answers").map(layout.slotOf));
  const estimates = new Map(cells.map((cell) => [cellKey(cell), cell.estimate]));
  const isSlotOffered = new Set(offered);
  const found = new Map<string, ItemProtection>();
  const basesOfItem = new Map(
    respondents.answers.map((answers) => {
      const counts = countsOf(answers);
      const bases = basesOf(counts);
      return [
        answers.item.id,
        isApart(answers.item, counts)
          ? protectBases(layout, counts, bases, offered, shared.hidden, domains, policy)
          : { ...shared, bases }
      ] as const;
    })
  );
  for (const answers of inRoutedOrder(respondents.answers, routes)) {
    const { item } = answers;
    const hidden = hiddenBases(item.id);
    const own: ProtectedBases = { ...basesOfItem.get(item.id)!, hidden };
    const following = routes.filter(({ from }) => from === item.id);
    const tables = answerTables(answers).map((unrouted) => {
      const table = withRoutes(unrouted, item, following);
      return { answers: table, found: protectAnswers(layout, table, rulesOf(item, table, own), policy) };
    });
    found.set(item.id, { item, bases: own, tables });
  }
  const items = respondents.answers.map(({ item }) => found.get(item.id)!);
  const asked = new Set(items.flatMap(({ item, bases: { bases } }) => (bases[everybodySlot]! > 0 ? [item.id] : [])));
  return {
    layout,
    respondents: shared,
    items,
    ruleOf: hidingRule(layout, items, isWithheld),
    isAsked: (item) => asked.has(item),
    // That nobody in the poll is of an age is told by every table of it.
    isBaseHidden: (domain) => layout.isPresent(domain) && shared.hidden[layout.slotOf(domain)] !== 0
  };

  /** Domains that are hidden for their base, and those in which it would tell what is hidden of the item before. */
  function hiddenBases(id: string): Uint8Array {
    const { hidden } = basesOfItem.get(id)!;
    const route = routes.find(({ item }) => item === id);
    const before = route && found.get(route.from);
    if (!before) return hidden;
    const options = isCounted(route, before.item)
      ? [{ option: id, measure: "asked" }]
      : route.options.map((option) => ({ option, measure: "share" }));
    const revealing = before.tables.flatMap(({ answers: { figures }, found: { protection } }) =>
      figures.flatMap(({ option, measure }, figure) =>
        options.some((entry) => entry.option === option && entry.measure === measure)
          ? [protection.hidden.subarray(figure * layout.slots, (figure + 1) * layout.slots)]
          : []
      )
    );
    return hidden.map((kind, slot) => kind || (revealing.some((slots) => slots[slot] !== 0) ? 2 : 0));
  }

  function rulesOf(item: Item, { figures }: AnswerTable, { bases, hidden }: ProtectedBases): AnswerRules {
    return {
      bases,
      hiddenBases: hidden,
      isOffered(figure, slot) {
        const { option, measure } = figures[figure]!;
        if (!isSlotOffered.has(slot)) return false;
        if (measure === "asked") return basesOfItem.get(option)!.hidden[slot] === 0;
        return measure === "ticks"
          ? slotsOfAnswers.has(slot)
          : isOffered(item, option, measure, layout.domains.get(slot)!, policy);
      },
      costOf: (figure, slot) =>
        figureWorth(item, figures[figure]!, policy) * domainCost(layout.domains.get(slot)!, bases[slot]!, domains),
      printedCount(figure, slot) {
        const domain = layout.domains.get(slot)!;
        const { option, measure } = figures[figure]!;
        if (measure === "ticks" || measure === "asked") return null;
        const estimate = estimates.get(cellKey({ item: item.id, option, measure, ...domain })) ?? null;
        return Math.round((roundFigure(estimate, domain.area, policy) ?? 0) * bases[slot]!);
      }
    };
  }
}

/** Means and the two best ratings are what a rating is asked for; a battery's summary is what its page shows. */
function figureWorth(
  { battery }: Item,
  { option, measure }: AnswerTable["figures"][number],
  { summaryOptions }: DisclosurePolicy
): number {
  if (measure !== "share") return 3;
  return summaryOptions.some((summary) => summary.battery === battery && summary.options.includes(option)) ? 2 : 1;
}

function baseValues({ places, bands, spans, slots }: SurveyLayout, counts: Int32Array): Float64Array {
  return cellValues({
    places,
    bands,
    spans,
    options: 1,
    measures: [[1]],
    changes: [[1]],
    counts,
    offered: new Uint8Array(slots),
    costs: new Float64Array(slots)
  });
}

function uniqueDomains(cells: readonly DomainKey[]): DomainKey[] {
  return [...new Map(cells.map(({ sex, age, area }) => [`${sex}|${age}|${area}`, { sex, age, area }])).values()];
}

function cellKey({
  item,
  option,
  measure,
  sex,
  age,
  area
}: Pick<Cell, "item" | "option" | "measure" | "sex" | "age" | "area">): string {
  return [item, option, measure, sex, age, area].join("|");
}
