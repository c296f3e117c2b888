import { describe, expect, test } from "vitest";
import { availableLocales } from "../../src/build/ui-locale.ts";
import * as arabicFirst from "../../src/i18n/messages/ar/critical.ts";
import * as arabicLater from "../../src/i18n/messages/ar/lazy.ts";
import * as englishFirst from "../../src/i18n/messages/en/critical.ts";
import * as englishLater from "../../src/i18n/messages/en/lazy.ts";
import * as japaneseFirst from "../../src/i18n/messages/ja/critical.ts";
import * as japaneseLater from "../../src/i18n/messages/ja/lazy.ts";

const english = { ...englishFirst.critical, ...englishLater.lazy };
const locales = {
  ar: { messages: { ...arabicFirst.critical, ...arabicLater.lazy }, letters: /\p{Script=Arabic}/u },
  ja: {
    messages: { ...japaneseFirst.critical, ...japaneseLater.lazy },
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
};

/** All messages without parameters, with their key paths. */
function listTexts(catalogue: object, prefix = ""): [string, string][] {
  return Object.entries(catalogue).flatMap(([name, value]): [string, string][] => {
    if (typeof value === "string") return [[prefix + name, value]];
    return typeof value === "object" && !Array.isArray(value) ? listTexts(value, `${prefix}${name}.`) : [];
  });
}

/** Keys whose messages may be the same in all locales. */
const sameEverywhere = /^(?:language|direction|searchHelp\..*\.example)$/u;

test("every locale is tested here", () => {
  expect(availableLocales()).toEqual(["en", ...Object.keys(locales)].sort());
});

describe.each(Object.entries(locales))("%s", (language, { messages, letters }) => {
  test("has its own language tag", () => {
    expect(messages.language).toBe(language);
  });

  test("has no untranslated message", () => {
    const untranslated = listTexts(messages).filter(
      ([name, text]) => !sameEverywhere.test(name) && !letters.test(text),
    );
    expect(untranslated).toEqual([]);
    expect(listTexts(messages).map(([name]) => name)).toEqual(listTexts(english).map(([name]) => name));
  });

  test.each([0, 1, 2, 3, 11, 100, 26_891])(
    "formats %d questions with the number or a word for it",
    (count) => {
      const text = messages.questions(count);
      expect(text).toMatch(letters);
      expect(count < 3 || text.includes(messages.number(count))).toBe(true);
    },
  );
});
