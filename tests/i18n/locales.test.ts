import { describe, expect, test } from "vitest";
import { availableLocales } from "../../src/build/ui-locale.ts";
import { languageToDirection } from "../../src/content/language.ts";
import { badTypography } from "./bad-typography.ts";
import { loadCatalog } from "./load-catalog.ts";
import { localeToScript } from "./locale-to-script.ts";
import { isComplete, listSampleMessages, type SampleMessage } from "./sample-messages.ts";

/** Messages that are a format or an example of the query syntax, not words. */
const formats =
  /^(?:critical\.(?:language|direction|number|day|list|percent)|study\.interval|lazy\.(?:actionOn|numberedName|longDay|quoted|downloadSize|searchHelp\..*\.example))$/u;

/** Translations that happen to be the same as in English. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  de: ["critical.offline", "lazy.code", "lazy.facets.code", "lazy.themes.sepia", "study.link"],
  es: ["listing.minutes", "lazy.themes.sepia"],
  fr: [
    "listing.minutes",
    "listing.page",
    "listing.pages",
    "critical.questions",
    "lazy.code",
    "lazy.facets.code",
    "lazy.matchingQuestions",
    "lazy.suggestions",
  ],
  pt: ["listing.minutes", "critical.offline"],
};

const catalogs = await Promise.all(
  availableLocales().map(async (locale) => [locale, await loadCatalog(locale)] as const),
);

const english = listSampleMessages(await loadCatalog("en"));

test("the interface has the languages of most readers", () => {
  expect(availableLocales()).toEqual(["ar", "de", "en", "es", "fa", "fr", "hi", "ja", "pt", "ru", "zh"]);
});

test("Arabic and Persian are written from right to left, the others from left to right", () => {
  const rtl = catalogs.filter(([, { critical }]) => critical.direction === "rtl");
  expect(rtl.map(([locale]) => locale)).toEqual(["ar", "fa"]);
});

describe.each(catalogs)("%s", (locale, catalog) => {
  const samples = listSampleMessages(catalog);
  const select = (isWrong: (sample: SampleMessage) => boolean) =>
    samples.filter(isWrong).map(({ path, text }) => [path, text]);

  test("has the tag and the direction of its language", () => {
    expect(catalog.critical.language).toBe(locale);
    expect(catalog.critical.direction).toBe(languageToDirection(locale));
  });

  test("has no empty or incomplete message, whatever its arguments are", () => {
    expect(select(({ text }) => text.trim() === "" || /undefined|null|NaN|\[object|<>/u.test(text))).toEqual(
      [],
    );
  });

  test("shows every argument of a message", () => {
    expect(select((sample) => !isComplete(sample, locale))).toEqual([]);
  });

  test("is written in the script of its language", () => {
    const script = localeToScript(locale);
    expect(select(({ path, text }) => !formats.test(path) && !script.test(text))).toEqual([]);
  });

  test("uses the punctuation of its language", () => {
    const hasBadTypography = ({ path, text }: SampleMessage) =>
      !path.endsWith(".example") &&
      (/["'`]|\.\.\.| {2}/u.test(text) || badTypography[locale]?.test(text) === true);
    expect(select(hasBadTypography)).toEqual([]);
  });

  test("names buttons by what they show, for readers who speak to their device", () => {
    const { critical, lazy } = catalog;
    const names = [
      [lazy.copyCode, lazy.copy],
      [lazy.copyFormula, "TeX"],
      [lazy.readMarkAsUnread, critical.read],
      [lazy.savedRemove, lazy.saved],
    ] as const;
    const wrong = names.filter(([name, label]) => !name.toLowerCase().includes(label.toLowerCase()));
    expect(wrong).toEqual([]);
  });
});

test.each(catalogs.filter(([locale]) => locale !== "en"))(
  "%s has no message in English, except those that are the same in both",
  (locale, catalog) => {
    const samples = listSampleMessages(catalog);
    const same = samples.filter(
      ({ path, text }, index) => !formats.test(path) && text === english[index]?.text,
    );
    expect([...new Set(same.map(({ path }) => path))]).toEqual([...(sameAsEnglish[locale] ?? [])].sort());
    expect(samples.map(({ path }) => path)).toEqual(english.map(({ path }) => path));
  },
);
