import { describe, expect, test } from "vitest";
import { availableLocales } from "../../src/build/ui-locale.ts";
import * as arabicBuild from "../../src/i18n/messages/ar/build.ts";
import * as arabicCritical from "../../src/i18n/messages/ar/critical.ts";
import * as arabicLazy from "../../src/i18n/messages/ar/lazy.ts";
import * as englishBuild from "../../src/i18n/messages/en/build.ts";
import * as englishCritical from "../../src/i18n/messages/en/critical.ts";
import * as englishLazy from "../../src/i18n/messages/en/lazy.ts";
import * as japaneseBuild from "../../src/i18n/messages/ja/build.ts";
import * as japaneseCritical from "../../src/i18n/messages/ja/critical.ts";
import * as japaneseLazy from "../../src/i18n/messages/ja/lazy.ts";

const english = { ...englishCritical.critical, ...englishLazy.lazy, ...englishBuild.build };
const locales = {
  ar: {
    messages: { ...arabicCritical.critical, ...arabicLazy.lazy, ...arabicBuild.build },
    script: /\p{Script=Arabic}/u,
    /** Counts that are written as a word. */
    spelledOut: [0, 1, 2],
  },
  ja: {
    messages: { ...japaneseCritical.critical, ...japaneseLazy.lazy, ...japaneseBuild.build },
    script: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    spelledOut: [],
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

describe.each(Object.entries(locales))("%s", (language, { messages, script, spelledOut }) => {
  test("has its own language tag", () => {
    expect(messages.language).toBe(language);
  });

  test("has no untranslated message", () => {
    const untranslated = listTexts(messages).filter(
      ([name, text]) => !sameEverywhere.test(name) && !script.test(text),
    );
    expect(untranslated).toEqual([]);
    expect(listTexts(messages).map(([name]) => name)).toEqual(listTexts(english).map(([name]) => name));
  });

  test.each([0, 1, 2, 3, 11, 100, 26_891])(
    "formats %d questions with the number or a word for it",
    (count) => {
      const text = messages.questions(count);
      expect(text).toMatch(script);
      expect(text.includes(messages.number(count))).toBe(!spelledOut.some((each) => each === count));
    },
  );
});
