import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSimpleYaml } from "../../../src/content/front-matter/parse-simple-yaml.ts";
import { parseAnyYaml, parseYaml } from "../../../src/content/front-matter/parse-yaml.ts";

const frontMatter = `id: 7
date: 2024-12-11
score: -1.0
title: >-
    Why does ice float?
draft: false
empty:
seo:
  title: Physics: no
  text: |
    One
    Two
author: "Ann: Bob"
tags:
  - ice
  - 2 kinds
names:
- Ann
# A comment.
url: /learn/ice
`;

describe("simple YAML", () => {
  test("has texts, numbers, maps and lists", () => {
    expect(parseSimpleYaml(frontMatter.replace("Physics: no", "Physics"))?.value).toEqual({
      id: 7,
      date: "2024-12-11",
      score: -1,
      title: "Why does ice float?",
      draft: false,
      empty: null,
      seo: { title: "Physics", text: "One\nTwo\n" },
      author: "Ann: Bob",
      tags: ["ice", "2 kinds"],
      names: ["Ann"],
      url: "/learn/ice",
    });
  });

  test.each([
    frontMatter,
    "a: [b, c]\n",
    "a: &b c\n",
    "a: b\na: c\n",
    "a: b\n  c\n",
    "a:\n\t- b\n",
    "a: >-\n  b\n\n  c\n",
    "a: >-\n  b\n    c\n",
    "a: |2\n   b\n",
    "a: b # c\n",
    'a: "b\\n"\n',
    "a: 0x1F\n",
    "a: 1e3\n",
    "a: 007\n",
    "a: ~\n",
    "- a\n",
    "a\n",
    "",
  ])("is not %j", (text) => {
    expect(parseSimpleYaml(text)).toBeUndefined();
  });

  test("has the offsets of its fields, and those of what is within them", () => {
    const text = frontMatter.replace("Physics: no", "Physics");
    const { offsetOf } = parseYaml(text);
    const paths = [
      ["title"],
      ["seo"],
      ["seo", "text"],
      ["tags"],
      ["tags", 1],
      ["names"],
      ["empty"],
      ["missing"],
    ];
    expect(paths.map(offsetOf)).toEqual(paths.map(parseAnyYaml(text).offsetOf));
  });
});

const value = fc.oneof(
  fc.constantFrom(
    ...[
      "a b",
      "a: b",
      "a #b",
      "a #",
      "#a",
      "a:",
      "- a",
      "-",
      "null",
      "True",
      "no",
      "~",
      "2024-01-02",
      "12",
      "-1.50",
      "1_0",
      "0o7",
      ".5",
    ],
    ...[
      "1.",
      "+1",
      "1e3",
      "0x1F",
      "3 kinds",
      "3:30",
      "1.2.3",
      "5%",
      "é",
      "“a”",
      "@a",
      "%a",
      "a\u00a0",
      "a\u2028b",
      "it's",
      '"a"',
      '"a',
      "'it''s'",
    ],
    ...[
      "[a]",
      "{a: b}",
      "*a",
      "&a b",
      "!a",
      "? a",
      "| a",
      "/a/b",
      "(a)",
      "a\tb",
      "a, b",
      "a \\n b",
      "-0",
      "0",
      "00",
      "NaN",
      ".inf",
      "99999999999999999",
    ],
  ),
  fc.string({ maxLength: 6 }),
);

/** A line of YAML, right or wrong. */
const line = fc
  .tuple(
    fc.constantFrom(0, 0, 0, 2, 2, 4, 1),
    fc.constantFrom("a: ", "b: ", "c: ", "dd: ", "e:  ", "f: ", "g:", "h: ", "- ", "", "# ", "a:"),
    fc.oneof(fc.constantFrom("", "", "text", "text", "7", ">-", ">", "|", "|-", ">- "), value),
    fc.constantFrom("", "", "", " ", "\n", "\n  "),
  )
  .map(([indent, start, text, end]) => " ".repeat(indent) + start + text + end);

/** The paths of all values within a value, and one of a value that it doesn't have. */
function valueToPaths(value: unknown): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [[]];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  const inner = entries.flatMap(([key, each]) => valueToPaths(each).map((path) => [key, ...path]));
  return [...inner, ["missing"]];
}

test("simple YAML means the same to the complete parser, or is left to it", () => {
  let simple = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.boolean(), (lines, isEnded) => {
      const text = lines.join("\n") + (isEnded ? "\n" : "");
      const parsed = parseSimpleYaml(text);
      if (parsed === undefined) return;
      simple += 1;
      const complete = parseAnyYaml(text);
      expect(complete.errors).toEqual([]);
      expect(parsed.value).toEqual(complete.value);
      expect(Object.keys(parsed.value)).toEqual(complete.fields);
      for (const path of valueToPaths(parsed.value))
        expect(parsed.offsetOf(path) ?? complete.offsetOf(path)).toBe(complete.offsetOf(path));
    }),
    { numRuns: 20_000 },
  );
  expect(simple).toBeGreaterThan(500);
});
