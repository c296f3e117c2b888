import { expect, test } from "vitest";
import { matchLocale } from "../../src/build/match-locale.ts";
import {
  availableLocales,
  siteToContentLanguage,
  siteToLanguageNotice,
  siteToUiLocale,
} from "../../src/build/ui-locale.ts";

test.each([
  ["en-GB", "en"],
  ["es-MX", "es"],
  ["es-419", "es"],
  ["pt-BR", "pt"],
  ["pt-br", "pt"],
  ["pt-AO", "pt"],
  ["fr-CA", "fr"],
  ["de-AT", "de"],
  ["de-CH-1996", "de"],
  ["fa-AF", "fa"],
  ["prs", "fa"],
  ["hi-IN", "hi"],
  ["ja-JP", "ja"],
  ["ru-KZ", "ru"],
  ["ar-EG", "ar"],
  ["zh-CN", "zh"],
  ["zh-SG", "zh"],
  ["zh-Hans", "zh"],
  ["zh-Hans-HK", "zh"],
])("a site in %s has the interface in %s", (language, locale) => {
  expect(matchLocale(language, availableLocales())).toBe(locale);
  expect(siteToUiLocale({ language })).toMatchObject({ locale, language });
  expect(siteToLanguageNotice({ language })).toBeUndefined();
});

test.each(["zh-TW", "zh-Hant", "zh-HK", "yue", "hi-Latn", "ar-Latn", "ru-Latn", "sw", "xx"])(
  "a site in %s has the interface in English, with a notice",
  (language) => {
    expect(siteToUiLocale({ language })).toEqual({ locale: "en", language: "en", direction: "ltr" });
    expect(siteToContentLanguage({ language })).toBe(language);
    expect(siteToLanguageNotice({ language })).toContain(`"${language}"`);
  },
);

test.each([
  ["pt-PT", ["pt", "pt-PT"], "pt-PT"],
  ["pt-AO", ["pt", "pt-PT"], "pt"],
  ["zh-TW", ["zh", "zh-Hant"], "zh-Hant"],
  ["zh-Hant-HK", ["zh", "zh-Hant"], "zh-Hant"],
  ["zh-HK", ["zh", "zh-HK", "zh-Hant"], "zh-HK"],
  ["zh-CN", ["zh", "zh-Hant"], "zh"],
  ["pt-BR", ["pt-PT"], undefined],
])("%s takes the nearest of its own script: %j", (language, available, locale) => {
  expect(matchLocale(language, available)).toBe(locale);
});

test("a site in Persian or Dari is laid out from right to left", () => {
  for (const language of ["fa", "fa-AF", "prs"]) {
    expect(siteToUiLocale({ language }).direction).toBe("rtl");
  }
});
