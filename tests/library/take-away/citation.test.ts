import { expect, test } from "vitest";
import type { IsoDate } from "../../../src/article/address.ts";
import { type Citable, citeAsBibtex, citeAsText } from "../../../src/library/take-away/citation.ts";
import { textToFragment } from "../../../src/library/take-away/text-fragment.ts";

const article: Citable = {
  question: "Why does ice float?",
  author: "Ann Lee",
  date: "2024-11-30" as IsoDate,
  site: "Quire & Co",
  url: "https://a.test/learn/physics/questions/ice",
  slug: "ice",
  accessed: "2026-05-01" as IsoDate,
};

test("a citation names author, question, site, date and address", () => {
  expect(citeAsText(article)).toBe(
    "Ann Lee. “Why does ice float?” Quire & Co, 30 November 2024. https://a.test/learn/physics/questions/ice (accessed 1 May 2026).",
  );
});

test("a citation leaves out what is not known", () => {
  expect(citeAsText({ ...article, author: "", date: null, question: "Ice" })).toBe(
    "“Ice.” Quire & Co. https://a.test/learn/physics/questions/ice (accessed 1 May 2026).",
  );
});

test("a BibTeX entry has its fields, with what TeX would act on written out", () => {
  expect(citeAsBibtex({ ...article, question: "What is 5% of $x_1$ in {C}?" })).toBe(
    [
      "@online{ice,",
      "  title = {{What is 5\\% of \\$x\\_1\\$ in \\{C\\}?}},",
      "  author = {{Ann Lee}},",
      "  organization = {Quire \\& Co},",
      "  year = {2024},",
      "  date = {2024-11-30},",
      "  url = {https://a.test/learn/physics/questions/ice},",
      "  urldate = {2026-05-01},",
      "}",
      "",
    ].join("\n"),
  );
});

test.each([
  ["", undefined],
  ["  less   dense ", ":~:text=less%20dense"],
  ["well-known, & so", ":~:text=well%2Dknown%2C%20%26%20so"],
  ["One two three four five six.\n\nSeven eight.", ":~:text=One%20two%20three%20four%20five,Seven%20eight."],
])("a link to the passage %j ends in %j", (text, fragment) => {
  expect(textToFragment(text)).toBe(fragment);
});
