import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { questionToSlug, textToSlug } from "../../../src/content/slug/text-to-slug.ts";
import { parseSlug } from "../../../src/content/url.ts";

describe("the slug", () => {
  test.each([
    ["Why is the sky blue?", "why-is-the-sky-blue"],
    ["What's up-to-date?", "whats-up-to-date"],
    ["IPO & FPO", "ipo--fpo"],
    ["Mechanics - an introduction", "mechanics--an-introduction"],
    ["Größe", "große"],
    ["Việt Nam", "viet-nam"],
    ["İstanbul", "istanbul"],
    ["Ἀθηνᾶ", "αθηνα"],
    ["мой", "мой"],
    ["カラス", "カラス"],
    ["ガラス", "ガラス"],
    ["भौतिकी", "भौतिकी"],
    ["فِيزياء", "فِيزياء"],
    ["می\u200Cخواهم", "میخواهم"],
    ["C", "c"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["C++20 and F#", "c-plus-plus-20-and-f-sharp"],
    ["salt + water", "salt--water"],
    ["# 1", "1"],
    ["?!", ""],
  ])("of %j is %j", (text, slug) => {
    expect(textToSlug(text)).toBe(slug);
  });

  test("of any text is valid or empty, and the slug of itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const slug = textToSlug(text);
        expect(slug === "" ? "" : parseSlug(slug)).toBe(slug);
        expect(textToSlug(slug)).toBe(slug);
      }),
    );
  });

  test("of a long text is cut to the longest slug, between two characters", () => {
    expect(textToSlug("x".repeat(300))).toBe("x".repeat(240));
    expect(textToSlug(`xx${"数".repeat(100)}`)).toBe(`xx${"数".repeat(79)}`);
  });

  test("of a question keeps only ASCII letters and digits, like published URLs", () => {
    expect(questionToSlug("What is La Tène?")).toBe("what-is-la-tne");
  });
});
