import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../../../src/build/cli/commands/check.ts";
import type { Flags } from "../../../../src/build/cli/flags.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { smallArticle } from "../../../support/small-article.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

/** Checks a content folder. Returns the exit code and all that was written. */
async function runCheck(files: Readonly<Record<string, string>>, flags: Flags = {}, folder = ".") {
  const lines: string[] = [];
  const write = (text: string): void => void lines.push(text);
  const exitCode = await check.run({
    flags: { content: join(createTempFolder(files), folder), ...flags },
    emit: write,
    log: write,
    progress: silentProgressReporter,
    onStop: () => undefined,
  });
  return { exitCode, output: lines.join("\n") };
}

describe("a check", () => {
  test("reports redirects that a build would refuse", async () => {
    const article = smallArticle("Why does ice float?");
    const redirects = "/old /learn/physics/questions/ice\n/old /learn\n/x /nowhere\n";
    const { exitCode, output } = await runCheck({ "physics/ice.md": article, redirects });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/redirects:2:1: error: /u);
    expect(output).toMatch(/redirects:3:1: error: /u);
  });

  test("finds nothing in good articles and redirects", async () => {
    const article = smallArticle("Why does ice float?");
    const { exitCode, output } = await runCheck({
      "physics/ice.md": article,
      redirects: "/old /learn/physics/questions/ice\n",
    });
    expect([exitCode, output]).toEqual([0, expect.stringContaining("no problems")]);
  });

  test("reports subjects of the settings that don't exist, with the settings file", async () => {
    const { exitCode, output } = await runCheck({
      "physics/ice.md": smallArticle("Why does ice float?"),
      "quire.config.json": JSON.stringify({
        featuredSubjects: ["physics", "nope"],
        subjectGroups: [{ name: "Sciences", subjects: ["fysics"] }],
      }),
    });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/quire\.config\.json:1:1: error: featuredSubjects: there is no subject nope\./u);
    expect(output).toMatch(/quire\.config\.json:1:1: error: subjectGroups: there is no subject fysics\./u);
    expect(output).toContain("The subjects are physics.");
  });

  test("warns of links of the settings that lead to no page, which are errors with --strict", async () => {
    const files = {
      "physics/ice.md": smallArticle("Why does ice float?"),
      "quire.config.json": '{\n"navigation": [{ "text": "A", "link": "/learn/physic" }]\n}',
    };
    const { exitCode, output } = await runCheck(files);
    expect(exitCode).toBe(0);
    expect(output).toContain(
      'quire.config.json:2:1: warning: navigation: the link "/learn/physic" leads to no page.',
    );
    expect((await runCheck(files, { strict: true })).exitCode).toBe(1);
  });

  test("warns of links of own pages that lead to no page, with their line", async () => {
    const { exitCode, output } = await runCheck(
      {
        "content/physics/ice.md": smallArticle("Why does ice float?"),
        "pages/about.md":
          "---\nquestion: About\n---\nSee [ice](/learn/physics/questions/ice).\n\nAnd [that](/nothing).",
        "quire.config.json": "{}",
      },
      {},
      "content",
    );
    expect(exitCode).toBe(0);
    expect(output).toMatch(/about\.md:6:\d+: warning: the link "\/nothing" leads to no page\./u);
    expect(output).not.toContain('"/learn/physics/questions/ice"');
  });

  test.each([
    ["{", "search-synonyms.json:1:2: this is not valid JSON: "],
    ['[["ice"]]', "search-synonyms.json: expected lists of two or more synonyms"],
  ])("reports synonyms that a build can't read: %s", async (synonyms, message) => {
    const files = { "physics/ice.md": smallArticle("Why does ice float?"), "search-synonyms.json": synonyms };
    await expect(runCheck(files)).rejects.toThrow(message);
  });

  test.each([{ "notes.txt": "none" }, {}])("fails if there is not a single article: %j", async (files) => {
    const { exitCode, output } = await runCheck(files);
    expect(exitCode).toBe(1);
    expect(output).toContain("No articles found");
    expect(output).not.toContain("exactly as written");
  });

  test("needs a folder", async () => {
    await expect(runCheck({ "a.md": "# A?" }, {}, "a.md")).rejects.toThrow(
      /a\.md: a file, not a folder\. Name the folder with the articles with --content$/u,
    );
  });
});
