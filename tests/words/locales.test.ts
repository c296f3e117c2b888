import { describe, expect, test } from "vitest";
import { knownLocales } from "../../src/pack/site-language.ts";
import * as arabicFirst from "../../src/words/locales/ar/first.ts";
import * as arabicLater from "../../src/words/locales/ar/later.ts";
import * as englishFirst from "../../src/words/locales/en/first.ts";
import * as englishLater from "../../src/words/locales/en/later.ts";
import * as japaneseFirst from "../../src/words/locales/ja/first.ts";
import * as japaneseLater from "../../src/words/locales/ja/later.ts";

const english = { ...englishFirst.first, ...englishLater.later };
const locales = {
  ar: { words: { ...arabicFirst.first, ...arabicLater.later }, letters: /\p{Script=Arabic}/u },
  ja: {
    words: { ...japaneseFirst.first, ...japaneseLater.later },
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
};

/** All texts of a catalogue that need nothing to be told, by their names. */
function toTexts(words: object, above = ""): [string, string][] {
  return Object.entries(words).flatMap(([name, value]): [string, string][] => {
    if (typeof value === "string") return [[above + name, value]];
    return typeof value === "object" && !Array.isArray(value) ? toTexts(value, `${above}${name}.`) : [];
  });
}

/** Names and what readers type, which are the same in all languages. */
const sameEverywhere = /^(?:language|direction|searchHelp\..*\.example)$/u;

test("all languages of the interface are tested here", () => {
  expect(knownLocales()).toEqual(["en", ...Object.keys(locales)].sort());
});

describe.each(Object.entries(locales))("%s", (language, { words, letters }) => {
  test("says which language it is", () => {
    expect(words.language).toBe(language);
  });

  test("has left no text in English", () => {
    const left = toTexts(words).filter(([name, text]) => !sameEverywhere.test(name) && !letters.test(text));
    expect(left).toEqual([]);
    expect(toTexts(words).map(([name]) => name)).toEqual(toTexts(english).map(([name]) => name));
  });

  test.each([0, 1, 2, 3, 11, 100, 26_891])(
    "counts %d questions, with the number or a word for it",
    (count) => {
      const text = words.questions(count);
      expect(text).toMatch(letters);
      expect(count < 3 || text.includes(words.number(count))).toBe(true);
    },
  );
});
