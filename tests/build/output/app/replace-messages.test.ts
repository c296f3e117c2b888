import { expect, test } from "vitest";
import { replaceMessages } from "../../../../src/build/output/app/replace-messages.ts";

const catalog = `import { number } from "./format.ts";
const count = (n: number) => \`\${number(n)} questions\`;
export const part: Messages = {
  count,
  all: "All questions",
  left: (n) => \`\${count(n)} left\`,
  actions: { save: "Save question", "next-page": "Next question" },
};
`;

test("messages and constants of a wording take the place of those of a catalog, and nothing else changes", () => {
  const wording = `
const count = (n: number) => \`\${number(n)} articles\`;
const unknown = 1;
export const part = { count, all: "All articles", actions: { "next-page": "Next article" } };
export const other = { left: "Not here" };
`;
  expect(replaceMessages(catalog, wording, "part")).toBe(
    catalog
      .replace("} questions`", "} articles`")
      .replace("All questions", "All articles")
      .replace("Next question", "Next article"),
  );
});

test("a message that the catalog lacks is an error", () => {
  expect(() =>
    replaceMessages(catalog, `export const part = { actions: { open: "Open" } };`, "part"),
  ).toThrow('The messages "part" have no actions.open that could be replaced.');
});
