import { expect, test, vi } from "vitest";
import { timeToLocalDay } from "../../../../../src/app/data/time-to-local-day.ts";
import {
  articleToBibtex,
  articleToCitation,
  type Citable,
} from "../../../../../src/app/features/article/share/citation.ts";
import type { IsoDate } from "../../../../../src/content/iso-date.ts";

const article: Citable = {
  question: "Why does ice float?",
  author: "Ann Lee",
  date: "2024-11-30" as IsoDate,
  site: "Quire & Co",
  url: "https://a.test/learn/physics/questions/ice",
  slug: "ice",
  accessed: "2026-05-01" as IsoDate,
};

test("a citation has the author, question, site, date and URL", () => {
  expect(articleToCitation(article)).toBe(
    "Ann Lee. “Why does ice float?” Quire & Co, 30 November 2024. https://a.test/learn/physics/questions/ice (accessed 1 May 2026).",
  );
});

test("a citation leaves out what is unknown", () => {
  expect(articleToCitation({ ...article, author: "", date: null, question: "Ice" })).toBe(
    "“Ice.” Quire & Co. https://a.test/learn/physics/questions/ice (accessed 1 May 2026).",
  );
});

test("a BibTeX entry has its fields, with TeX escaped", () => {
  expect(articleToBibtex({ ...article, question: "What is 5% of $x_1$ in {C}?" })).toBe(
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
  ["Pacific/Auckland", "2026-05-02"],
  ["America/Los_Angeles", "2026-04-30"],
])("the day of access is that of the reader, in %s", (zone, day) => {
  vi.stubEnv("TZ", zone);
  const hour = zone.startsWith("Pacific") ? 13 : 3;
  expect(timeToLocalDay(new Date(Date.UTC(2026, 4, 1, hour)))).toBe(day);
  vi.unstubAllEnvs();
});
