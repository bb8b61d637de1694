import type { Language, Text } from "../components/view.js";

export const verdicts = ["published", "unreliable", "suppressed", "not_asked"] as const;
export type Verdict = (typeof verdicts)[number];

export interface VerdictMark {
  /** Short mark beside or instead of the figure; empty where the figure needs none. */
  readonly mark: string;
  /** The same for a screen reader and the legend. */
  readonly spoken: string;
}

const marks: Record<Verdict, { readonly mark: Text; readonly spoken: Text }> = {
  published: { mark: { ru: "", en: "" }, spoken: { ru: "опубликовано", en: "published" } },
  unreliable: {
    mark: { ru: "[н]", en: "[u]" },
    spoken: { ru: "ненадёжно: ответивших мало или интервал широк", en: "unreliable: few answers or a wide interval" }
  },
  suppressed: {
    mark: { ru: "[к]", en: "[c]" },
    spoken: {
      ru: "скрыто: за числом слишком мало людей, или оно выдало бы другое скрытое",
      en: "suppressed: too few people stand behind the number, or it would give another hidden one away"
    }
  },
  not_asked: {
    mark: { ru: "[–]", en: "[x]" },
    spoken: {
      ru: "нет данных: вопрос не задавали или в группе никого",
      en: "not available: not asked, or nobody in the group"
    }
  }
};

/** The mark of a cell that is not simply a figure. Throws on a verdict it does not know. */
export function verdictMark(verdict: string, lang: Language): VerdictMark {
  if (!isVerdict(verdict)) throw new RangeError(`verdictMark: unknown verdict: ${verdict}`);
  const { mark, spoken } = marks[verdict];
  return { mark: mark[lang], spoken: spoken[lang] };
}

function isVerdict(verdict: string): verdict is Verdict {
  return (verdicts as readonly string[]).includes(verdict);
}
