import { describe, expect, test } from "vitest";
import { awareness } from "../../src/figures/awareness.js";
import { awarenessAnswer } from "../../src/figures/awarenessAnswer.js";
import { awarenessDifference } from "../../src/figures/awarenessDifference.js";
import type { Row } from "../../src/figures/figure.js";
import { literalView, plain } from "./literalView.js";

interface Figures {
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly verdict?: string;
}

const row = (option: string, role: "older" | "younger", figures: Figures, difference: Partial<Row> = {}): Row => ({
  study: "autumn",
  study_title: "Autumn poll",
  from_date: "2023-11-06",
  to_date: "2023-11-19",
  area_label: null,
  item: "awareness",
  option,
  label: option,
  option_label: option,
  exclusive: option === "None",
  role,
  age: role === "older" ? "65+" : "18-64",
  points: 3,
  base: figures.estimate === null ? null : role === "older" ? 127 : 2873,
  share_of_answers: null,
  verdict: "published",
  difference: null,
  difference_lower: null,
  difference_upper: null,
  p_adjusted: null,
  ...figures,
  ...difference
});

const lower = { difference: -0.24, difference_lower: -0.28, difference_upper: -0.2, p_adjusted: 0.0001 };
const same = { difference: 0.01, difference_lower: -0.03, difference_upper: 0.05, p_adjusted: 1 };
const portal = [
  row("Portal", "older", { estimate: 0.57, lower: 0.53, upper: 0.61 }, lower),
  row("Portal", "younger", { estimate: 0.81, lower: 0.79, upper: 0.83 })
];
const site = [
  row("Site", "older", { estimate: 0.3, lower: 0.25, upper: 0.35 }, same),
  row("Site", "younger", { estimate: 0.29, lower: 0.27, upper: 0.31 })
];
const hidden = [
  row("App", "older", { estimate: null, lower: null, upper: null, verdict: "suppressed" }),
  row("App", "younger", { estimate: 0.2, lower: 0.18, upper: 0.22 })
];
const [ru, en] = [literalView({ lang: "ru" }), literalView()];

describe("awareness", () => {
  test("leads with what the older group knows best, beside the younger group", () => {
    expect(plain(awareness.headline([...portal, ...site], en))).toBe(
      "Residents 65 and over most often know of “Portal” — 57 %; residents 18–64 — 81 %"
    );
    expect(plain(awareness.headline([...portal, ...site], ru))).toBe(
      "Жители 65 лет и старше чаще всего знают: «Portal» — 57 %; жители 18–64 лет — 81 %"
    );
  });

  test("says the uncertainty in words, and where the data show a difference", () => {
    expect(plain(awareness.sentence([...portal, ...site], en))).toBe(
      "“Portal”: about 11 in 20 (53–61 %) among residents 65 and over, about 8 in 10 (79–83 %) among residents " +
        "18–64. Compared with residents 18–64, the share is lower for “Portal”; for the rest the data do not show a " +
        "difference."
    );
    expect(plain(awareness.sentence(site, ru))).toContain("Отличий от жителей 18–64 лет данные не показывают.");
  });

  test("counts what is hidden and never leads with it", () => {
    expect(awareness.headline([...hidden, ...site], en)).toContain("“Site”");
    expect(awareness.sentence([...hidden, ...site], en)).toContain("Rows suppressed because too few answered: 1.");
    expect(awareness.sentence(hidden, en)).toBe(
      "Figures for residents 65 and over are suppressed: too few answered, or they would give other hidden ones away."
    );
    expect(plain(awareness.headline(hidden, ru))).toBe("Цифры для жителей 65 лет и старше скрыты");
  });

  test("does not call suppressed what nobody answered", () => {
    const nobody = [
      row("Portal", "older", { estimate: null, lower: null, upper: null, verdict: "not_asked" }),
      row("Portal", "younger", { estimate: 0.2, lower: 0.18, upper: 0.22 })
    ];
    expect(awareness.headline(nobody, en)).toBe("There are no answers of residents 65 and over");
    expect(awareness.sentence(nobody, en)).toBe("None of residents 65 and over answered this question.");
    expect(awarenessDifference.headline(nobody, en)).toBe("There are no answers of residents 65 and over");
  });

  test("leads with a reliable figure before a larger unreliable one, and marks the unreliable", () => {
    const shaky = [
      row("App", "older", { estimate: 0.9, lower: 0.5, upper: 0.98, verdict: "unreliable" }, same),
      row("App", "younger", { estimate: 0.5, lower: 0.48, upper: 0.52 })
    ];
    expect(awareness.headline([...shaky, ...portal], en)).toContain("“Portal”");
    expect(plain(awareness.headline(shaky, en))).toContain("“App” — 90 % [u]");
    expect(awareness.sentence(shaky, en)).toContain("unreliable: few answers or a wide interval");
  });

  test("does not say that people know of “none of these”", () => {
    const none = [
      row("None", "older", { estimate: 0.7, lower: 0.66, upper: 0.74 }, same),
      row("None", "younger", { estimate: 0.69, lower: 0.67, upper: 0.71 })
    ];
    expect(awareness.headline(none, en)).toContain("Residents 65 and over most often answer “None”");
  });

  test("names sex and part of the city", () => {
    const there = portal.map((each) => ({ ...each, area_label: "Nevsky district" }));
    const view = literalView({ sex: "female", area: "nevsky" });
    expect(awareness.headline(there, view)).toContain("Women 65 and over (Nevsky district)");
    expect(awareness.subtitle(there, view)).toContain("Women 65 and over (Nevsky district), and 18–64");
  });

  test("gives each group's base, and says when nothing was asked", () => {
    expect(plain(awareness.base([...portal], en))).toBe(
      "answered: residents 65 and over — 127 people; residents 18–64 — 2,873 people"
    );
    expect(awareness.sentence([], en)).toContain("the study did not ask the question, or has no such breakdown");
    expect(awareness.plot!([], en)).toBeNull();
  });
});

test("awarenessAnswer shows the leading figures in large type with their intervals", () => {
  expect(awarenessAnswer.highlights!(portal, en).map(({ value, note }) => [plain(value), plain(note!)])).toEqual([
    ["57 %", "interval 53–61 %"],
    ["81 %", "interval 79–83 %"]
  ]);
  expect(awarenessAnswer.highlights!([], en)).toEqual([{ value: "—", label: "No data for this choice" }]);
});

describe("awarenessDifference", () => {
  test("says the largest difference with interval and chance", () => {
    expect(plain(awarenessDifference.headline([...portal, ...site], en))).toBe(
      "The largest difference of residents 65 and over is in “Portal”: 24 points fewer"
    );
    expect(plain(awarenessDifference.sentence([...portal, ...site], ru))).toContain(
      "«Portal»: на 24 п. п. меньше, от 20 до 28; случайно такое бывает реже 1 раза из 1000"
    );
  });

  test("says that the data do not show a difference", () => {
    expect(awarenessDifference.headline(site, en)).toBe(
      "Residents 65 and over: the data do not show a difference from residents 18–64"
    );
  });
});
