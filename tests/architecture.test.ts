import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/** Which folders of src each folder may import from, beside itself. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  words: [],
  article: [],
  bundle: ["article"],
  search: ["article", "bundle"],
  offline: ["article", "bundle"],
  answer: ["words", "article"],
  ui: ["words"],
  library: ["words", "article", "bundle", "search", "offline", "answer"],
  pages: ["words", "article", "bundle", "search", "offline", "answer", "library", "ui"],
  app: ["words", "article", "bundle", "search", "offline", "answer", "library", "ui", "pages"],
  pack: ["words", "article", "bundle", "search", "offline", "answer", "library", "pages", "app"],
};

/** Packages that a folder may not know, since it must run where they don't. */
const forbidden: Readonly<Record<string, RegExp>> = {
  words: /^(?:node:|react|@tanstack)/u,
  article: /^(?:node:|react|@tanstack)/u,
  bundle: /^(?:node:|react|@tanstack)/u,
  search: /^(?:node:|react|@tanstack)/u,
  offline: /^(?:node:|react|@tanstack)/u,
  answer: /^(?:node:|react-router|@tanstack)/u,
  ui: /^(?:node:|react-router|@tanstack)/u,
  library: /^(?:node:|react-router)/u,
  pages: /^node:/u,
  app: /^node:/u,
};

const src = fileURLToPath(new URL("../src", import.meta.url));
const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/gu;

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, "utf8");
    const imports = [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
    return { path: relative(src, path), folder: relative(src, path).split("/")[0] ?? "", text, imports };
  });

function importedFolder(file: SourceFile, specifier: string): string {
  return relative(src, join(src, dirname(file.path), specifier)).split("/")[0] ?? "";
}

test("every folder of src has a place in the order of stages", () => {
  expect([...new Set(files.map(({ folder }) => folder))].filter((folder) => !(folder in arrows))).toEqual([]);
});

describe.each(Object.keys(arrows))("src/%s", (folder) => {
  const own = files.filter((file) => file.folder === folder);

  test("imports only from the stages before it", () => {
    const allowed = [folder, ...(arrows[folder] ?? [])];
    const wrong = own.flatMap((file) =>
      file.imports
        .filter(
          (specifier) => specifier.startsWith(".") && !allowed.includes(importedFolder(file, specifier)),
        )
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("knows no package that it can't run with", () => {
    const wrong = own.flatMap((file) =>
      file.imports
        .filter((specifier) => !specifier.startsWith(".") && forbidden[folder]?.test(specifier))
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

test("no file has grown past what fits in the head", () => {
  const long = files.filter(({ text }) => text.split("\n").length > 300).map(({ path }) => path);
  expect(long).toEqual([]);
});
