import { describe, expect, test } from "vitest";
import { parseTopicRules } from "../../../src/build/topics/read-topic-rules.ts";
import { applyTopicRules } from "../../../src/build/topics/topic-rules.ts";

const location = { file: "topics.yaml", line: 1, column: 1 };

/** Rivers and its Deltas, Caves near Rivers, Tides. */
const found = [
  { name: "Rivers", articles: ["r1", "r2"], parent: undefined, near: [2] },
  { name: "Deltas", articles: ["d1"], parent: 0, near: [] },
  { name: "Caves", articles: ["c1"], parent: undefined, near: [0, 3] },
  { name: "Tides", articles: ["t1"], parent: undefined, near: [2] },
];

function apply(rules: Readonly<Record<string, string | false>>) {
  const list = Object.entries(rules).map(([topic, change]) => ({ topic, change, location }));
  return applyTopicRules(found, list);
}

describe("a publisher's changes to topics", () => {
  test("leave others as they are", () => {
    expect(apply({})).toEqual({ topics: found, diagnostics: [] });
  });

  test("rename a topic, whatever its case or plural", () => {
    expect(apply({ cave: "Caverns" }).topics.map(({ name }) => name)).toEqual([
      "Rivers",
      "Deltas",
      "Caverns",
      "Tides",
    ]);
  });

  test("merge two topics", () => {
    const { topics } = apply({ Tides: "Caves" });
    expect(topics.map(({ name, articles }) => [name, articles])).toEqual([
      ["Rivers", ["r1", "r2"]],
      ["Deltas", ["d1"]],
      ["Caves", ["c1", "t1"]],
    ]);
    expect(topics[2]?.near).toEqual([0]);
  });

  test("merge two topics under a new name", () => {
    const { topics } = apply({ Tides: "Water and rock", Caves: "Water and rock" });
    expect(topics.map(({ name }) => name)).toEqual(["Rivers", "Deltas", "Water and rock"]);
    expect(topics[2]?.articles).toEqual(["c1", "t1"]);
  });

  test("hide a topic; what was within it stays", () => {
    const { topics } = apply({ Rivers: false });
    expect(topics.map(({ name, parent }) => [name, parent])).toEqual([
      ["Deltas", undefined],
      ["Caves", undefined],
      ["Tides", undefined],
    ]);
    expect(topics[1]?.near).toEqual([2]);
  });

  test("merge a topic into the one that it is within", () => {
    const { topics } = apply({ Deltas: "Rivers" });
    expect(topics[0]).toMatchObject({ name: "Rivers", articles: ["r1", "r2", "d1"], parent: undefined });
  });

  test("warn of names that no topic has, with the nearest one", () => {
    expect(apply({ Cavs: "X" })).toEqual({
      topics: found,
      diagnostics: [
        {
          ...location,
          severity: "warning",
          rule: "unknown-topic",
          reason: 'the subject has no topic "Cavs"',
          hint: 'Did you mean "Caves"?',
        },
      ],
    });
  });
});

describe("topics.yaml", () => {
  test("says for each subject what becomes of its topics", () => {
    const text = "physics:\n  Old: New\n  Other: false\n";
    expect(parseTopicRules("topics.yaml", text)).toEqual({
      subjects: [
        {
          subject: "physics",
          location: { file: "topics.yaml", line: 2, column: 3 },
          rules: [
            { topic: "Old", change: "New", location: { file: "topics.yaml", line: 2, column: 8 } },
            { topic: "Other", change: false, location: { file: "topics.yaml", line: 3, column: 10 } },
          ],
        },
      ],
      diagnostics: [],
    });
  });

  test.each([
    ["physics:\n  Old: 3\n", 2, '"Old" must be a name or false'],
    ["physics:\n  Old: true\n", 2, '"Old" must be a name or false'],
    ["physics:\n  Old: ''\n", 2, '"Old" must be a name or false'],
    ["physics: Old\n", 1, '"physics" must be a mapping of topics'],
    ["physics:\n  A: B\n  A: C\n", 3, "the field A is there twice"],
    ["- physics\n", 1, "front matter must be a mapping (one `name: value` per line)"],
  ])("that is wrong is an error with its line: %j", (text, line, reason) => {
    expect(parseTopicRules("topics.yaml", text).diagnostics).toMatchObject([
      { severity: "error", line, reason },
    ]);
  });

  test("may be empty", () => {
    expect(parseTopicRules("topics.yaml", "# nothing yet\n")).toEqual({ subjects: [], diagnostics: [] });
  });
});
