import { describe, expect, test } from "vitest";
import { expandEmbeds } from "../../../src/content/markdown/expand-embeds.ts";

const notes: Readonly<Record<string, string>> = {
  Tea: "---\ntags: a\n---\nIntro.\n\n## How long\n\nThree minutes. ^time\n\n### Green\n\nTwo.\n\n## Cups\n\n- big\n- small ^small\n\n![[Tea]]",
  Loop: "![[Loop]]\n![[Tea#Cups]]",
  "food.tea.pots": "Round.",
  Table: "| a |\n|---|\n| b |\n\n^rows\n\nEnd.",
};

const expand = (text: string): string =>
  expandEmbeds(text, (name) =>
    notes[name] === undefined ? undefined : { path: `${name}.md`, text: notes[name] },
  );

describe("an embedded note", () => {
  test.each([
    [
      "is a quote below a link to it",
      "a\n![[Table]]",
      "a\n> [[Table]]\n>\n> | a |\n> |---|\n> | b |\n>\n>\n>\n> End.\n",
    ],
    [
      "may be a section, with the smaller ones in it",
      "![[Tea#how long]]",
      "> [[Tea#how long]]\n>\n>\n> Three minutes.\n>\n> ### Green\n>\n> Two.\n>\n",
    ],
    ["may be a paragraph", "![[Tea#^time]]", "> [[Tea#^time]]\n>\n> Three minutes.\n"],
    ["may be an item of a list", "![[Tea#^small]]", "> [[Tea#^small]]\n>\n> - small\n"],
    [
      "may be the block above its id",
      "![[Table#^rows]]",
      "> [[Table#^rows]]\n>\n> | a |\n> |---|\n> | b |\n",
    ],
    ["may have a name with dots", "![[food.tea.pots]]", "> [[food.tea.pots]]\n>\n> Round.\n"],
    ["may stand in a quote", "> ![[Tea#^time|x]]", "> > [[Tea#^time]]\n> >\n> > Three minutes.\n>"],
    ["may stand in a list", "- ![[Tea#^time]]", "- > [[Tea#^time]]\n  >\n  > Three minutes.\n"],
  ])("%s", (_, text, expected) => {
    expect(expand(text)).toBe(expected);
  });

  test.each([
    ["in the middle of a line", "a ![[Tea]] b"],
    ["that does not exist", "![[Coffee]]"],
    ["whose section does not exist", "![[Tea#Milk]]"],
    ["in code", "```md\n![[Tea]]\n```"],
    ["that is a file", "![[Tea.png]]"],
  ])("%s stays as it is", (_, text) => {
    expect(expand(text)).toBe(text);
  });

  test("does not embed itself", () => {
    expect(expand("![[Loop]]").match(/\[\[Loop\]\]/gu)).toHaveLength(2);
    expect(expand("![[Tea]]").match(/Intro/gu)).toHaveLength(1);
  });
});
