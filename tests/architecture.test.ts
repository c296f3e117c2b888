import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/** The folders of src that each folder may import from, besides itself. */
const allowedFolders: Readonly<Record<string, readonly string[]>> = {
  content: [],
  bundle: ["content"],
  search: ["content", "bundle"],
  i18n: [],
  app: ["content", "bundle", "search", "i18n"],
  build: ["content", "bundle", "search", "i18n", "app"],
};

/** Packages that a folder must not import, since it runs in environments without them. */
const forbiddenPackages: Readonly<Record<string, RegExp>> = {
  content: /^(?:node:|react|@tanstack)/u,
  bundle: /^(?:node:|react|@tanstack)/u,
  search: /^(?:node:|react|@tanstack)/u,
  i18n: /^(?:node:|react|@tanstack)/u,
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

test("every folder of src has an import rule", () => {
  expect(
    [...new Set(files.map(({ folder }) => folder))].filter((folder) => !(folder in allowedFolders)),
  ).toEqual([]);
});

describe.each(Object.keys(allowedFolders))("src/%s", (folder) => {
  const ownFiles = files.filter((file) => file.folder === folder);

  test("imports only from allowed folders", () => {
    const allowed = [folder, ...(allowedFolders[folder] ?? [])];
    const violations = ownFiles.flatMap((file) =>
      file.imports
        .filter(
          (specifier) => specifier.startsWith(".") && !allowed.includes(importedFolder(file, specifier)),
        )
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    expect(violations).toEqual([]);
  });

  test("imports no forbidden package", () => {
    const violations = ownFiles.flatMap((file) =>
      file.imports
        .filter((specifier) => !specifier.startsWith(".") && forbiddenPackages[folder]?.test(specifier))
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    expect(violations).toEqual([]);
  });
});

test("src/build imports only types from src/app: at run time it uses Vite's builds of it", () => {
  const runtimeImport = /(?:^|\n)(?:import|export)\s+(?!type\b)[^;]*?from\s+"(\.[^"]+)"/gu;
  const violations = files
    .filter(({ folder }) => folder === "build")
    .flatMap((file) =>
      [...file.text.matchAll(runtimeImport)]
        .map(([, specifier = ""]) => specifier)
        .filter((specifier) => importedFolder(file, specifier) === "app")
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
  expect(violations).toEqual([]);
});

test("no file has more than 300 lines", () => {
  const long = files.filter(({ text }) => text.split("\n").length > 300).map(({ path }) => path);
  expect(long).toEqual([]);
});
