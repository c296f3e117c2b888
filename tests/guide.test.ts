import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { check } from "../src/build/cli/commands/check.ts";
import { loadCommands } from "../src/build/cli/load-commands.ts";
import { toolRules } from "../src/build/collect/tools/tool-rules.ts";
import { silentProgressReporter } from "../src/build/progress.ts";
import type { Host } from "../src/build/publish/hosts/host.ts";
import { hosts } from "../src/build/publish/hosts/hosts.ts";
import { availableLocales } from "../src/build/ui-locale.ts";
import { isKnownField } from "../src/content/front-matter/front-matter-schema.ts";
import { toolFieldNames } from "../src/content/front-matter/tool-fields.ts";
import * as limits from "../src/content/limits/content-limits.ts";
import { documentedCalls, documentedFlags, isValidCall, knownFlags } from "./support/documented-commands.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const guideFolder = join(root, "docs", "guide");
const articles = readdirSync(guideFolder, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".md"),
);
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const readArticle = (path: string): string => read(join("docs", "guide", path));
const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };

/** The cells of the first column of all tables. */
function firstCells(markdown: string): string[] {
  return [...markdown.matchAll(/^\| ([^|]+) \|/gmu)].map(([, cell = ""]) => cell.trim());
}

test("the guide has no errors, no warnings and no dead links, and leaves nothing out", async () => {
  const output: string[] = [];
  const exitCode = await check.run({
    flags: { content: guideFolder, json: true },
    emit: (text) => output.push(text),
    log: () => undefined,
    progress: silentProgressReporter,
    onStop: () => undefined,
  });
  const result = JSON.parse(output.join("\n")) as Record<string, unknown>;
  expect(result).toMatchObject({ problems: [], leftOut: [], exact: articles.length });
  expect(exitCode).toBe(0);
});

describe.each(["README.md", "CONTRIBUTING.md", ...articles.map((path) => join("docs", "guide", path))])(
  "%s",
  (path) => {
    // Calls of the help print it, and calls that are wrong are explained.
    beforeAll(() => {
      for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, "write").mockReturnValue(true);
    });
    afterAll(() => void vi.restoreAllMocks());

    test("names only commands that exist, with flags that they have", async () => {
      const calls = documentedCalls(read(path));
      const results = await Promise.all(calls.map(async (call) => await isValidCall(call, scripts)));
      expect(calls.filter((_, index) => !results[index])).toEqual([]);
    });

    test("names only flags that a command has", () => {
      const unknown = documentedFlags(read(path), scripts).filter((flag) => !knownFlags.has(flag));
      expect(unknown).toEqual([]);
    });
  },
);

describe("the guide's article", () => {
  test("on commands has all of them", async () => {
    const cells = firstCells(readArticle("getting-started/which-commands-are-there.md"));
    expect(cells).toEqual(
      expect.arrayContaining(Object.keys(await loadCommands()).map((name) => `\`quire ${name}\``)),
    );
  });

  test("on front matter has only fields that are read", () => {
    const cells = firstCells(readArticle("writing/how-do-i-write-an-article.md"));
    const fields = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/gu)].map(([, name = ""]) => name));
    expect(fields.length).toBeGreaterThan(15);
    expect(fields.filter((name) => !isKnownField(name) && !toolFieldNames.has(name))).toEqual([]);
  });

  test("on the limits of an article has their numbers", () => {
    const text = readArticle("writing/how-large-may-an-article-be.md");
    const shown = Object.entries(limits).filter(([name]) => name !== "maxFormulaHtmlLength");
    expect(shown.filter(([, limit]) => !text.includes(`| ${limit.toLocaleString("en")} `))).toEqual([]);
  });

  test("on styles has only variables that the stylesheets have", () => {
    const text = readArticle("settings/how-do-i-change-colors-fonts-and-styles.md");
    const variables = [...text.matchAll(/^ *(--[a-z-]+:)/gmu)].map(([, variable = ""]) => variable);
    const folder = join("src", "app", "styles");
    const styles = readdirSync(join(root, folder)).filter((name) => name.endsWith(".css"));
    const css = styles.map((name) => read(join(folder, name))).join("\n");
    expect(variables.length).toBeGreaterThan(0);
    expect(variables.filter((variable) => !css.includes(`  ${variable} `))).toEqual([]);
  });

  test("on languages names all of the interface", () => {
    const text = readArticle("writing/which-languages-can-a-site-use.md");
    const names = new Intl.DisplayNames("en", { type: "language" });
    expect(availableLocales().filter((locale) => !text.includes(names.of(locale) ?? locale))).toEqual([]);
  });

  test("on folders names all tools", () => {
    const text = readArticle("coming-from/which-folders-can-i-bring.md").toLowerCase();
    expect(Object.keys(toolRules).filter((tool) => !text.includes(tool))).toEqual([]);
  });

  test.each(Object.entries<Host>(hosts))("on hosts has the limits of %s", (name, { limits: hostLimits }) => {
    const rows = readArticle("deploying/which-host-fits.md").split("\n");
    const row = rows.find((line) => line.includes(`\`--target ${name}\``)) ?? "";
    const { files, filesPerFolder, fileBytes, siteBytes } = hostLimits;
    const numbers = [
      files?.toLocaleString("en"),
      filesPerFolder?.toLocaleString("en"),
      fileBytes === undefined ? undefined : `${fileBytes / 1024 ** 2} MiB`,
      siteBytes === undefined ? undefined : `${siteBytes / 10 ** 9} GB`,
    ].filter((text) => text !== undefined);
    expect(row).not.toBe("");
    expect(numbers.filter((text) => !row.includes(text))).toEqual([]);
  });
});
