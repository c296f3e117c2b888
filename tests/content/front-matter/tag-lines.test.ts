import { expect, test } from "vitest";
import { readTagLines } from "../../../src/content/front-matter/tag-lines.ts";

test("lines of tags of a note are keywords, and no text", () => {
  const body = "#tea #hot/green\n\nTea #2 is #hot.\n\n```\n#code\n```\n\n#2 #3\n";
  const { body: rest, keywords } = readTagLines(body, "obsidian");
  expect(keywords).toEqual(["tea", "hot/green"]);
  expect(rest).toBe(body.replace("#tea #hot/green", " ".repeat(15)));
});

test.each([
  ["in code", "# Tea\n\n###### tags: `hot` `in cups`\n\nText.", ["hot", "in cups"]],
  ["with commas", "#### Tags: hot, in cups\n", ["hot", "in cups"]],
])("a heading of tags %s is keywords, and no text", (_, body, keywords) => {
  const read = readTagLines(body, "markdown");
  expect(read.keywords).toEqual(keywords);
  expect(read.body).toBe(body.replace(/#+ tags:.*/iu, (line) => " ".repeat(line.length)));
});

test.each(["```\n#### tags: a\n```\n", "## Tags: tea", "# Tags\n\ntags: a"])(
  "is not a heading of tags: %j",
  (body) => {
    expect(readTagLines(body, "markdown")).toEqual({ body, keywords: [] });
  },
);

test("other tools have no lines of tags", () => {
  expect(readTagLines("#tea", "markdown")).toEqual({ body: "#tea", keywords: [] });
});
