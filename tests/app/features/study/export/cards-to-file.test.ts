import { describe, expect, test } from "vitest";
import {
  cardsToAnki,
  cardsToCsv,
  cardsToText,
  type ExportedCard,
} from "../../../../../src/app/features/study/export/cards-to-file.ts";

const card: ExportedCard = {
  question: 'Why is it "blue"?',
  answer: "Since $\\lambda^4$,\n\n- short waves",
  subject: { slug: "courses/physics", name: "Physics" },
  keywords: ["light"],
  link: "https://example.com/learn/physics/questions/sky",
};

test("CSV has a mark for spreadsheets, a header, and quoted cells", () => {
  expect(cardsToCsv([card])).toBe(
    `\uFEFF"Question","Answer","Subject","Link"\r\n"Why is it ""blue""?","Since $\\lambda^4$,\n\n- short waves","Physics","${card.link}"\r\n`,
  );
});

test("tab-separated text has the same cells", () => {
  const [header, ...rows] = cardsToText([card, card]).split(/\r\n/u);
  expect(header).toBe('"Question"\t"Answer"\t"Subject"\t"Link"');
  expect(rows.filter((row) => row !== "")).toHaveLength(2);
});

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["a=1", "a=1"],
  ["$x$", "$x$"],
])("a spreadsheet takes the cell %j for text", (question, cell) => {
  expect(
    cardsToCsv([{ ...card, question }])
      .split("\r\n")[1]
      ?.split('","')[0],
  ).toBe(`"${cell}`);
});

describe("a file for Anki", () => {
  const file = cardsToAnki([{ ...card, answer: "<p>Since \\(a &lt; b\\).</p>" }], " Physics\n1 ");

  test("says how it is to be read", () => {
    expect(file.split("\n").slice(0, 5)).toEqual([
      "#separator:tab",
      "#html:true",
      "#guid column:1",
      "#deck:Physics 1",
      "#tags column:4",
    ]);
  });

  test("has a note in a row: its identity, the question, the answer with a link, the subject as a tag", () => {
    const cells = file.split("\n")[5]?.split("\t");
    expect(cells).toEqual([
      `"${card.link}"`,
      '"Why is it &quot;blue&quot;?"',
      `"<p>Since \\(a &lt; b\\).</p><p><a href=""${card.link}"">${card.link}</a></p>"`,
      '"courses::physics"',
    ]);
    expect(file.endsWith("\n")).toBe(true);
  });

  test("contains no HTML of a question", () => {
    const hostile = cardsToAnki([{ ...card, question: "<img src=x onerror=alert(1)>" }], "Deck");
    expect(hostile).not.toContain("<img");
    expect(hostile).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });
});
