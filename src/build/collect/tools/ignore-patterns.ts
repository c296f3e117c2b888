import { lastSegment, pathToAncestors } from "../../../content/file-path.ts";

const globToken = /\*+|\?|\[[!^]?\]?[^\]]*\]|\\.|[\s\S]/gu;

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/gu, "\\$&");
}

/** A pattern of file names as the source of a regular expression. `one` is what `?` stands for, and `*` any number of times. */
function globToSource(glob: string, one: string): string {
  return glob.replace(globToken, (token) => {
    if (token.startsWith("*")) return `${one}*`;
    if (token === "?") return one;
    const [, sign, members] = /^\[([!^]?)([\s\S]+)\]$/u.exec(token) ?? [];
    if (members !== undefined) return `[${sign === "" ? "" : "^"}${members.replace(/[\\[\]^]/gu, "\\$&")}]`;
    return escapeText(token.length > 1 && token.startsWith("\\") ? token.slice(1) : token);
  });
}

/** Undefined for a pattern that means nothing, such as one with the range `[z-a]`. */
function createPattern(source: string): RegExp | undefined {
  try {
    return new RegExp(`^${source}$`, "su");
  } catch {
    return undefined;
  }
}

/** A line of `.gitignore`. */
interface IgnoreRule {
  readonly isNegated: boolean;
  /** True if it ends with a slash, and matches only what is in folders. */
  readonly isOfFolders: boolean;
  readonly pattern: RegExp;
}

function lineToRule(line: string): IgnoreRule | undefined {
  const text = line.replace(/(?<!\\)[ \t\r]+$/u, "");
  if (text === "" || text.startsWith("#")) return undefined;
  const isNegated = text.startsWith("!");
  const glob = isNegated ? text.slice(1) : text;
  const segments = glob.replace(/^\/|\/$/gu, "").split("/");
  const isFromRoot = glob.replace(/\/$/u, "").includes("/");
  const source = segments.map((segment, index) => {
    const isLast = index === segments.length - 1;
    if (segment === "**") return isLast ? ".+" : "(?:.+/)?";
    return globToSource(segment, "[^/]") + (isLast ? "" : "/");
  });
  const pattern = createPattern(`${isFromRoot ? "" : "(?:.+/)?"}${source.join("")}`);
  return pattern && { isNegated, isOfFolders: glob.endsWith("/"), pattern };
}

/**
 * Creates a function that tells whether the lines of a `.gitignore` leave out a path. The last line that matches counts.
 * As in the library that MkDocs uses, a line such as `!a/b.md` includes a file although another line leaves out its folder.
 * A line such as `!a` doesn't include a file in this folder that another line leaves out by its own name.
 */
export function createIgnoreMatcher(lines: string): (path: string) => boolean {
  const rules = lines.split("\n").flatMap((line) => lineToRule(line) ?? []);
  return (path) => {
    const ancestors = pathToAncestors(path);
    let isIgnored = false;
    let isByFile = false;
    for (const { isNegated, isOfFolders, pattern } of rules) {
      const isFileMatched = !isOfFolders && pattern.test(path);
      if (!isFileMatched && !ancestors.some((folder) => pattern.test(folder))) continue;
      if (!isFileMatched && isNegated && isByFile) continue;
      isIgnored = !isNegated;
      isByFile = isFileMatched;
    }
    return isIgnored;
  };
}

/**
 * Tells which paths Jekyll leaves out. A pattern stands for all paths that begin with it, and its `*` for slashes, too. What `included`
 * matches is published, unless the folder that it is in is left out.
 */
export function createJekyllMatcher(
  excluded: readonly string[],
  included: readonly string[],
): (path: string) => boolean {
  const matches = (patterns: readonly string[]): ((path: string) => boolean) => {
    const rules = patterns.map((pattern) => {
      const path = `/${pattern.replace(/^\//u, "")}`;
      return { path, pattern: createPattern(globToSource(path, ".")) };
    });
    return (path) =>
      rules.some(({ path: start, pattern }) => pattern?.test(`/${path}`) || `/${path}/`.startsWith(start));
  };
  const isExcluded = matches(excluded.filter((pattern) => !included.includes(pattern)));
  const isIncluded = matches(included);
  return (path) =>
    [...pathToAncestors(path), path].some(
      (each) => isExcluded(each) && !isIncluded(each) && !isIncluded(lastSegment(each)),
    );
}
