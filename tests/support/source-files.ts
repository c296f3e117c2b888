import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { projectFolder } from "../../src/build/project.ts";

/** A TypeScript file of the project. */
export interface SourceModule {
  /** Relative to the project: `src/app/routes.tsx`. */
  readonly path: string;
  readonly lineCount: number;
  /** The files of the project that it imports, statically or dynamically. */
  readonly imports: readonly string[];
  /** Those of them that are still imported when the types are erased. */
  readonly runtimeImports: readonly string[];
  /** The packages that it imports: `react`, `node:fs`. */
  readonly packages: readonly string[];
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"|new URL\(\s*"(\.[^"]+\.ts)"/gu;

const typeImportPattern =
  /typeof\s+import\([^)]*\)|(?:^|\n)\s*(?:import|export)\s+type\s[^;]*?from\s+"([^"]+)"/gu;

/** All files of a folder of the project, relative to the project. */
export function listProjectFiles(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)));
}

function readSourceFile(path: string): SourceModule {
  const text = readFileSync(join(projectFolder, path), "utf8");
  const findSpecifiers = (source: string): string[] =>
    [...source.matchAll(importPattern)].flatMap((match) => match.slice(1).filter(Boolean));
  const findImports = (source: string): string[] =>
    findSpecifiers(source)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => join(dirname(path), specifier))
      .filter((imported) => existsSync(join(projectFolder, imported)));
  return {
    path,
    lineCount: text.split("\n").length - 1,
    imports: findImports(text),
    runtimeImports: findImports(text.replace(typeImportPattern, "")),
    packages: findSpecifiers(text).filter((specifier) => !specifier.startsWith(".")),
  };
}

/** The TypeScript files of a folder of the project, with what they import. */
export function readSourceFiles(folder: string): SourceModule[] {
  return listProjectFiles(folder)
    .filter((path) => /(?<!\.d)\.tsx?$/u.test(path))
    .map(readSourceFile);
}

/** Finds circles of imports: each is a list of files of which every one imports the next, and the last the first. */
export function findImportCycles(files: readonly SourceModule[]): string[][] {
  const importsByPath = new Map(files.map(({ path, imports }) => [path, imports]));
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const visit = (path: string, ancestors: readonly string[]): void => {
    const start = ancestors.indexOf(path);
    if (start >= 0) cycles.push(ancestors.slice(start));
    if (start >= 0 || finished.has(path)) return;
    for (const imported of importsByPath.get(path) ?? []) visit(imported, [...ancestors, path]);
    finished.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}

/** The files that are loaded with one, which is among them. */
export function findReachable(files: readonly SourceModule[], start: string): Set<string> {
  const importsByPath = new Map(files.map(({ path, runtimeImports }) => [path, runtimeImports]));
  const reached = new Set([start]);
  // A set yields what is added while it is read.
  for (const path of reached) for (const imported of importsByPath.get(path) ?? []) reached.add(imported);
  return reached;
}
