import { lastSegment, pathToAncestors } from "../../../content/file-path.ts";

/** What an item of a sequence must be; `many` stands for any number of any items. */
type ItemPattern<Item> = ((item: Item) => boolean) | "many";

/**
 * Whether a pattern matches a sequence as a whole. Only the last `many` is tried again with more items, so that no pattern takes longer
 * than the product of both lengths.
 */
function matchesSequence<Item>(pattern: readonly ItemPattern<Item>[], items: ArrayLike<Item>): boolean {
  let place = 0;
  let afterMany: number | undefined;
  let manyEnd = 0;
  for (let index = 0; index < items.length; ) {
    const expected = pattern[place];
    if (expected === "many") {
      place += 1;
      afterMany = place;
      manyEnd = index;
    } else if (expected?.(items[index] as Item)) {
      place += 1;
      index += 1;
    } else {
      if (afterMany === undefined) return false;
      place = afterMany;
      manyEnd += 1;
      index = manyEnd;
    }
  }
  return pattern.slice(place).every((expected) => expected === "many");
}

const globToken = /\*+|\?|\[[!^]?\]?[^\]]*\]|\\.|[\s\S]/gu;

/** The pattern of a text, by its characters (UTF-16 code units). Undefined for one that means nothing, such as the range `[z-a]`. */
function parseGlob(glob: string): ItemPattern<string>[] | undefined {
  const tokenToPattern = (token: string): ItemPattern<string>[] => {
    if (token.startsWith("*")) return ["many"];
    if (token === "?") return [() => true];
    const [, sign, members] = /^\[([!^]?)([\s\S]+)\]$/u.exec(token) ?? [];
    if (members !== undefined) {
      const escaped = members.replace(/[\\[\]^]/gu, "\\$&");
      const set = new RegExp(`[${sign === "" ? "" : "^"}${escaped}]`, "u");
      return [(character) => set.test(character)];
    }
    const text = token.length > 1 && token.startsWith("\\") ? token.slice(1) : token;
    return text.split("").map((expected) => (character) => character === expected);
  };
  try {
    return (glob.match(globToken) ?? []).flatMap(tokenToPattern);
  } catch {
    return undefined;
  }
}

/** A line of `.gitignore`. */
interface IgnoreRule {
  readonly isNegated: boolean;
  /** True if it ends with a slash, and matches only what is in folders. */
  readonly isOfFolders: boolean;
  /** The names that a path consists of. */
  readonly pattern: readonly ItemPattern<string>[];
}

function lineToRule(line: string): IgnoreRule | undefined {
  const text = line.replace(/(?<!\\)[ \t\r]+$/u, "");
  if (text === "" || text.startsWith("#")) return undefined;
  const isNegated = text.startsWith("!");
  const glob = isNegated ? text.slice(1) : text;
  const isFromRoot = glob.replace(/\/$/u, "").includes("/");
  const pattern: ItemPattern<string>[] = isFromRoot ? [] : ["many"];
  const names = glob.replace(/^\/|\/$/gu, "").split("/");
  for (const [index, name] of names.entries()) {
    const parsed = parseGlob(name);
    if (parsed === undefined) return undefined;
    if (name !== "**") pattern.push((each) => matchesSequence(parsed, each));
    else pattern.push(...(index === names.length - 1 ? [() => true] : []), "many");
  }
  return { isNegated, isOfFolders: glob.endsWith("/"), pattern };
}

/**
 * Creates a function that tells whether the lines of a `.gitignore` leave out a path. The last line that matches counts.
 * As in the library that MkDocs uses, a line such as `!a/b.md` includes a file although another line leaves out its folder.
 * A line such as `!a` doesn't include a file in this folder that another line leaves out by its own name.
 */
export function createIgnoreMatcher(lines: string): (path: string) => boolean {
  const rules = lines.split("\n").flatMap((line) => lineToRule(line) ?? []);
  return (path) => {
    const names = path.split("/");
    const ancestors = names.slice(1).map((_, index) => names.slice(0, index + 1));
    let isIgnored = false;
    let isByFile = false;
    for (const { isNegated, isOfFolders, pattern } of rules) {
      const isFileMatched = !isOfFolders && matchesSequence(pattern, names);
      if (!isFileMatched && !ancestors.some((folder) => matchesSequence(pattern, folder))) continue;
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
      return { path, pattern: parseGlob(path) };
    });
    return (path) =>
      rules.some(
        ({ path: start, pattern }) =>
          (pattern !== undefined && matchesSequence(pattern, `/${path}`)) || `/${path}/`.startsWith(start),
      );
  };
  const isExcluded = matches(excluded.filter((pattern) => !included.includes(pattern)));
  const isIncluded = matches(included);
  return (path) =>
    [...pathToAncestors(path), path].some(
      (each) => isExcluded(each) && !isIncluded(each) && !isIncluded(lastSegment(each)),
    );
}
