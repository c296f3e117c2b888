import { expect, test } from "vitest";
import { readCollection } from "../../../../src/build/collect/collection.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

/** The tool that a folder is read for, and the errors in it. */
async function read(files: Readonly<Record<string, string>>) {
  const options = { folder: createTempFolder(files), lint: false };
  const { sourceTree, diagnostics } = await readCollection(
    options,
    { append: () => 0 },
    silentProgressReporter,
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { tool: sourceTree.tool, errors: errors.map(({ rule }) => rule) };
}

const related = "related_article1:\n  url: /learn/tea/questions/why\n";
const own = `---\nquestion: How warm?\n${related}---\nWarm.\n`;

test("a folder of questions with related articles is in Quire's own format, where a missing question is an error", async () => {
  const files = { "tea/how.md": own, "tea/why.md": "---\nkeywords: a\n---\nBecause.\n" };
  expect(await read(files)).toEqual({ tool: "quire", errors: ["missing-question"] });
});

test.each([
  ["line ends of Windows", own.replaceAll("\n", "\r\n")],
  ["a byte order mark", `\uFEFF${own}`],
])("the same with %s", async (_, text) => {
  expect((await read({ "tea/how.md": text })).tool).toBe("quire");
});

test("one such article among pages of another kind doesn't make these errors", async () => {
  const files = { "tea/how.md": own, "tea/a.md": "# A\n\nText.", "tea/b.md": "---\ntitle: B\n---\nText." };
  expect(await read(files)).toEqual({ tool: "markdown", errors: [] });
});
