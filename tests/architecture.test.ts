import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "../src/build/project.ts";
import {
  allowedImports,
  featureBase,
  forbiddenPackages,
  maxCommentWidth,
  maxFilesPerFolder,
  maxLines,
  publicFiles,
} from "./architecture-rules.ts";
import {
  findImportCycles,
  findReachable,
  listProjectFiles,
  readSourceFiles,
} from "./support/source-files.ts";

const files = readSourceFiles("src");
const areas = Object.keys(allowedImports);
const features = areas.filter((area) => area.startsWith("app/features/"));

/** The area of a file: the longest one whose folder it is in. */
function fileToArea(path: string): string | undefined {
  const candidates = areas.filter((area) => path.startsWith(`src/${area}/`));
  return candidates.sort((one, other) => other.length - one.length)[0];
}

/** The areas that an area may import, itself included. */
function areaToAllowed(area: string): readonly string[] {
  const own = allowedImports[area] ?? [];
  if (area === "build") return areas;
  if (area === "app") return [area, ...featureBase, ...features];
  if (!features.includes(area)) return [area, ...own];
  return [area, ...featureBase, ...own.map((name) => `app/features/${name}`)];
}

const imports = files.flatMap((file) =>
  file.imports
    .filter((to) => to.startsWith("src/"))
    .map((to) => ({
      text: `${file.path} imports ${to}`,
      from: fileToArea(file.path) ?? "",
      to: fileToArea(to) ?? "",
      file: to,
    })),
);

function isPublic({ to, file }: (typeof imports)[number]): boolean {
  return (publicFiles[to] ?? []).includes(file.slice(`src/${to}/`.length));
}

test("every source file is in an area that has an import rule", () => {
  expect(files.filter(({ path }) => fileToArea(path) === undefined)).toEqual([]);
  expect(areas.filter((area) => !files.some(({ path }) => fileToArea(path) === area))).toEqual([]);
});

describe.each(areas)("src/%s", (area) => {
  test("imports only from areas that its rule allows", () => {
    const allowed = areaToAllowed(area);
    const violations = imports.filter(({ from, to }) => from === area && !allowed.includes(to));
    expect(violations.map(({ text }) => text)).toEqual([]);
  });

  test("imports no package that is missing where it runs", () => {
    const forbidden = Object.entries(forbiddenPackages).find(([name]) => `${area}/`.startsWith(`${name}/`));
    const violations = files
      .filter(({ path }) => fileToArea(path) === area)
      .flatMap(({ path, packages }) => packages.map((name) => ({ path, name })))
      .filter(({ name }) => forbidden?.[1].test(name));
    expect(violations).toEqual([]);
  });
});

test("an area stands below everything that it imports, so there are no cycles of areas", () => {
  const upward = areas.flatMap((area, index) =>
    areaToAllowed(area)
      .filter((allowed) => areas.indexOf(allowed) > index)
      .map((allowed) => `${area} imports ${allowed}`),
  );
  expect(upward).toEqual([]);
});

test("src/build imports only types from src/app: at run time it uses Vite's builds of it", () => {
  const violations = files
    .filter(({ path }) => fileToArea(path) === "build")
    .flatMap(({ path, runtimeImports }) => runtimeImports.map((to) => ({ path, to })))
    .filter(({ to }) => to.startsWith("src/app/"));
  expect(violations).toEqual([]);
});

test("no edge between features is allowed that isn't used", () => {
  const unused = features.flatMap((area) =>
    (allowedImports[area] ?? []).filter(
      (name) => !imports.some(({ from, to }) => from === area && to === `app/features/${name}`),
    ),
  );
  expect(unused).toEqual([]);
});

describe.each(features)("src/%s", (feature) => {
  const fromOutside = imports.filter(({ from, to }) => to === feature && from !== feature);

  test("is imported only by its public files", () => {
    expect(fromOutside.filter((each) => !isPublic(each)).map(({ text }) => text)).toEqual([]);
  });

  test("has no public file that nobody imports", () => {
    const unused = (publicFiles[feature] ?? []).filter(
      (name) => !fromOutside.some(({ file }) => file === `src/${feature}/${name}`),
    );
    expect(unused).toEqual([]);
  });
});

test("no two files import each other, directly or through others", () => {
  expect(findImportCycles(files)).toEqual([]);
});

/** Starting a worker takes a few milliseconds, and loading these packages a few hundred. */
const parsers = ["yaml", "smol-toml", "mdast-util-from-markdown"];

test.each([
  "src/build/topics/topics-worker.ts",
  "src/build/output/search-index/segment-worker.ts",
  "src/build/output/search-index/index-worker.ts",
])("%s loads no parsers of content files, since these are parsed before", (worker) => {
  const reached = findReachable(files, worker);
  const loaded = files.filter(({ path }) => reached.has(path)).flatMap(({ packages }) => packages);
  expect(parsers.filter((name) => loaded.includes(name))).toEqual([]);
});

test(`no file has more than ${maxLines} lines`, () => {
  const others = ["bench", "tools"].flatMap(readSourceFiles);
  const long = [...files, ...others].filter(({ lineCount }) => lineCount > maxLines);
  expect(long.map(({ path, lineCount }) => `${path}: ${lineCount}`)).toEqual([]);
});

test(`no line of a comment has more than ${maxCommentWidth} characters`, () => {
  const paths = ["src", "tests", "bench", "tools"]
    .flatMap(listProjectFiles)
    .filter((path) => /\.(?:tsx?|css)$/u.test(path));
  const long = paths.flatMap((path) =>
    readFileSync(join(projectFolder, path), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        line.length > maxCommentWidth && /^\s*(?:\/\/|\/?\*)/u.test(line) ? [`${path}:${index + 1}`] : [],
      ),
  );
  expect(long).toEqual([]);
});

test(`no folder has more than ${maxFilesPerFolder} files`, () => {
  const folders = [...listProjectFiles("src"), ...listProjectFiles("tests")].map(dirname);
  const counts = [...new Set(folders)].map((folder) => ({
    folder,
    count: folders.filter((each) => each === folder).length,
  }));
  expect(counts.filter(({ count }) => count > maxFilesPerFolder)).toEqual([]);
});

test("ARCHITECTURE draws the rule: each area with what it imports, in order", () => {
  const architecture = readFileSync(join(projectFolder, "ARCHITECTURE.md"), "utf8");
  const rows = architecture.matchAll(/^ {4}src\/(\S+) +.*? {2}← (.+)$/gmu);
  const drawn = Array.from(rows, ([, area, imported]) => [area, imported]);
  expect(drawn).toEqual(
    Object.entries(allowedImports).map(([area, imported]) => [area, imported.join(", ") || "nothing"]),
  );
});
