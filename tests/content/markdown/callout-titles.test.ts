import { describe, expect, test } from "vitest";
import { availableLocales } from "../../../src/build/ui-locale.ts";
import { calloutLanguages } from "../../../src/content/markdown/blocks/callout-titles.ts";
import { bodyToHtml } from "../../support/body-to-html.ts";

const titleOf = (text: string, language?: string): string | undefined =>
  /<(p|summary) class="callout-title">(.*?)<\/\1>/u.exec(
    bodyToHtml(text, language === undefined ? {} : { language }),
  )?.[2];

describe("the title of a callout that its author gave none", () => {
  test.each([
    ["ar", "> [!NOTE]\n> a", "ملاحظة"],
    ["de-AT", "::: tip\na\n:::", "Tipp"],
    ["fr", "!!! warning\n    a", "Avertissement"],
    ["es", "> [!example]-\n> a", "Ejemplo"],
    ["zh-CN", "> [!danger]\n> a", "危险"],
  ])("is in the language of its article: %s", (language, text, title) => {
    expect(titleOf(text, language)).toBe(title);
  });

  test("has a translation for each language of the interface", () => {
    expect(["en", ...calloutLanguages].sort()).toEqual([...availableLocales()].sort());
  });

  test.each(["en", "en-GB", undefined])("is the type in English articles (%s)", (language) => {
    expect(titleOf("> [!NOTE]\n> a", language)).toBe("Note");
  });

  test.each([
    ["sw", "note", "Note"],
    ["zh-TW", "note", "Note"],
    ["ar", "testimonial", "Testimonial"],
  ])("is marked as English where there is no translation: %s", (language, type, title) => {
    expect(titleOf(`> [!${type}]\n> a`, language)).toBe(`<span lang="en">${title}</span>`);
  });

  test("is a type of the author's own as it is", () => {
    expect(titleOf("> [!مهام]\n> a", "ar")).toBe("مهام");
  });
});

test("a title of the author's own stays in each language", () => {
  expect(titleOf("> [!NOTE] Title\n> a", "ar")).toBe("Title");
});
