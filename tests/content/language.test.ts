import fc from "fast-check";
import { expect, test } from "vitest";
import { textToDirection } from "../../src/content/language.ts";

test.each([
  ["light", "ltr"],
  ["ضوء", "rtl"],
  ["Newton وضع قوانين الحركة", "rtl"],
  ["the word ضوء means light", "ltr"],
  ["12 + 3 = 15", undefined],
  // A currency sign and a vowel sign of the Arabic script: no letters.
  ["5 \u060b", undefined],
  ["\u0610", undefined],
])("the direction of %j is %s", (text, direction) => {
  expect(textToDirection(text)).toBe(direction);
});

test("the direction of any text is that of most of its letters", () => {
  const part = fc.constantFrom("a", "é", "ض", "ש", "ދ", "\u060b", "\u0610", "物", "7", " ", ".");
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const letters = parts.filter((each) => /\p{L}/u.test(each)).length;
      const rtl = parts.filter((each) =>
        /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Thaana}/u.test(each),
      ).length;
      const most = rtl * 2 > letters ? "rtl" : "ltr";
      expect(textToDirection(parts.join(""))).toBe(letters === 0 ? undefined : most);
    }),
  );
});
