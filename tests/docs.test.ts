import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
}).split("\n");
/** Those for contributors: the guide, which speaks of publishers' files, has tests of its own. */
const docs = tracked.filter((path) => /^(?:docs\/(?!guide\/).*|[A-Z]+)\.md$/u.test(path));
const fileNames = new Set(tracked.map((path) => basename(path)));

/** The texts in backticks, on one line each. */
function codeSpans(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`\n]+)`/gu)].map(([, text = ""]) => text);
}

/** Paths of the project: `src/content/url.ts`, `tests/support`. Names in angle brackets stand for others. */
function isProjectPath(text: string): boolean {
  return /^(?:\.ci|\.github|bench|docs|public|src|tests|tools)\/[^\s<>*:]*$/u.test(text);
}

/** The name of a source file alone: `routes.tsx`. */
function isFileName(text: string): boolean {
  return /^[\w.-]+\.(?:tsx?|css)$/u.test(text);
}

/** Names of code in a text that consists of nothing else: `articleQuery(…)`, `OutputSteps`, `SiteConfig.name`. */
function codeNames(text: string): string[] {
  const [, names = ""] = /^([a-z]\w*(?:\.\w+)*)(?:\(.*\)|<.*>)?$/iu.exec(text) ?? [];
  return names.split(".").filter((name) => /[a-z][A-Z]|^[A-Z]+[a-z]/u.test(name));
}

/** Names in documents that the code doesn't have: how others are formed, and what libraries export. */
const otherNames = ["aToB", "isX", "RouterProvider", "createBrowserRouter"];

/** All words of the code. */
const codeWords = new Set(
  tracked
    .filter(
      (path) => /^(?:bench|src|tests|tools)\/.*\.(?:tsx?|css)$/u.test(path) && path !== "tests/docs.test.ts",
    )
    .filter((path) => existsSync(join(root, path)))
    .flatMap((path) => readFileSync(join(root, path), "utf8").match(/\w+/gu) ?? []),
);

test("there are documents to check", () => {
  expect(docs).toEqual(
    expect.arrayContaining(["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "SECURITY.md"]),
  );
});

test("decisions are numbered from 1 without gaps, each in its file's name and its title", () => {
  const decisions = docs
    .filter((path) => path.startsWith("docs/decisions/") && existsSync(join(root, path)))
    .sort();
  const numbers = decisions.map((path) => Number(/^\d{4}/u.exec(basename(path))?.[0]));
  expect(numbers).toEqual(decisions.map((_, index) => index + 1));
  const titles = decisions.map((path) => readFileSync(join(root, path), "utf8"));
  expect(titles.map((text) => Number(/^# (\d+)\. /u.exec(text)?.[1]))).toEqual(numbers);
});

describe.each(docs)("%s", (doc) => {
  const text = readFileSync(join(root, doc), "utf8");

  test("names only files and folders that exist", () => {
    const spans = codeSpans(text);
    const missing = [
      ...spans.filter(isProjectPath).filter((path) => !existsSync(join(root, path))),
      ...spans.filter(isFileName).filter((name) => !fileNames.has(name)),
    ];
    expect(missing).toEqual([]);
  });

  test("names only code that exists", () => {
    const names = codeSpans(text).flatMap(codeNames);
    expect(names.filter((name) => !codeWords.has(name) && !otherNames.includes(name))).toEqual([]);
  });

  test("links only to files that exist", () => {
    const prose = text.replace(/^ {4}.*$/gmu, "");
    const targets = [...prose.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, target = ""]) => target);
    expect(targets.filter((target) => !existsSync(join(root, doc, "..", target)))).toEqual([]);
  });

  test("names only commands that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Readonly<Record<string, string>>;
    };
    const commands = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test))\b/gu)].map(
      ([, named, short]) => named ?? short ?? "",
    );
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
