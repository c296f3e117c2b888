import { afterEach, expect, test, vi } from "vitest";
import { availableLocales } from "../../src/build/ui-locale.ts";
import type { Formatters } from "../../src/i18n/format.ts";
import { loadCatalog } from "./load-catalog.ts";
import { listSampleMessages, sampleCounts } from "./sample-messages.ts";

const recorded = vi.hoisted(() => ({ forms: new Set<string>() }));

vi.mock("../../src/i18n/format.ts", async (importOriginal) => {
  const { createFormatters } = await importOriginal<typeof import("../../src/i18n/format.ts")>();
  return {
    createFormatters: (locale: string): Formatters<Intl.LDMLPluralRule> => {
      const formatters = createFormatters<Intl.LDMLPluralRule>(locale);
      return {
        ...formatters,
        plural: (count, forms) => {
          recorded.forms.add(Object.keys(forms("1")).sort().join(" "));
          return formatters.plural(count, forms);
        },
      };
    },
  };
});

afterEach(() => recorded.forms.clear());

test.each(availableLocales())(
  "%s has the plural forms of its language, no more and no less",
  async (locale) => {
    listSampleMessages(await loadCatalog(locale));
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const forms = [...pluralCategories].sort().join(" ");
    // A language with one form needs no choice, nor does one whose nouns stay the same after a number.
    const needsForms = forms !== "other" && locale !== "fa";
    expect([...recorded.forms]).toEqual(needsForms ? [forms] : []);
  },
);

test.each(availableLocales())("the sample counts cover the plural forms of %s", (locale) => {
  const rules = new Intl.PluralRules(locale);
  const covered = new Set(sampleCounts.map((count) => rules.select(count)));
  // Russian has a form for fractions, which no message counts.
  const { pluralCategories } = rules.resolvedOptions();
  expect([...covered].sort()).toEqual(
    pluralCategories.filter((form) => locale !== "ru" || form !== "other").sort(),
  );
});
