import { describe, expect, test } from "vitest";
import { readCollection } from "../../../src/build/collect/collection.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

async function read(files: Readonly<Record<string, string>>) {
  const { articles, leftOut, sourceTree } = await readCollection(
    { folder: createTempFolder(files), lint: false, siteName: "My site" },
    { append: () => 0 },
    silentProgressReporter,
  );
  return {
    tool: sourceTree.tool,
    pages: [...articles.values()]
      .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
      .map(({ path, question }) => `${path} ${question}`),
    leftOut: leftOut.map(({ path, reason }) => `${path} ${reason}`),
  };
}

describe("a folder of Retype", () => {
  const files = {
    "retype.yml": "input: docs",
    "docs/tea/low.md": "---\norder: 10\n---\n# Low\n\nText.",
    "docs/tea/high.md": "---\norder: 20\nlabel: Highest\n---\n## Part\n\nText.",
    "docs/tea/secret.md": "---\nvisibility: private\n---\n# Secret",
    "notes.md": "# Notes",
  };

  test("has the page with the largest number first, and none that is private or outside of its input", async () => {
    expect(await read(files)).toEqual({
      tool: "retype",
      pages: ["docs/tea/high.md Highest", "docs/tea/low.md Low"],
      leftOut: ["docs/tea/secret.md not-published", "notes.md outside-content"],
    });
  });

  test("is told by its boxes and marks, without a configuration", async () => {
    const text = "# A\n\n!!!\nText\n!!!";
    expect((await read({ "a.md": text, "b.md": '# B\n\n[!ref text="A"](a.md)' })).tool).toBe("retype");
  });
});

test("Adobe's documentation has the order of its tables of contents, which are not pages", async () => {
  const page = (title: string): string =>
    `---\ntitle: ${title}\nexl-id: 0a0b0c0d-1111\n---\n# ${title}\n\nText.`;
  const result = await read({
    "help/TOC.md": "# Guide\n\n+ [Pour](use/pour.md)\n+ [Boil](use/boil.md)",
    "help/use/boil.md": page("Boil"),
    "help/use/pour.md": page("Pour"),
    "help/_includes/end.md": "End.",
    "metadata.md": "---\nproduct: tea\n---\n",
  });
  expect(result.tool).toBe("experience-league");
  expect(result.pages).toEqual(["help/use/pour.md Pour", "help/use/boil.md Boil"]);
  expect(result.leftOut).toEqual([
    "help/TOC.md project-file",
    "help/_includes/end.md template-folder",
    "metadata.md project-file",
  ]);
});
