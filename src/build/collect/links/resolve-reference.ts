import { lastSegment, parentPath } from "../../../content/file-path.ts";
import type { Reference } from "../../../content/reference.ts";
import type { SiteUrl } from "../../../content/site-url.ts";
import { decodeOrKeep } from "../../../content/text/decode-or-keep.ts";
import type { SourceIdentity } from "../source-identity.ts";
import type { AttachmentFile } from "./attachment-files.ts";
import { hasSourceEnding, joinPath, pathToRoute, stripPageEnding } from "./link-path.ts";
import { anchorToKey, matchAnchor } from "./match-anchor.ts";
import { pathsBelowBase, pathsInAncestors } from "./paths-below-base.ts";
import type { MatchLevel, SiteIndex, SiteTarget } from "./site-index.ts";

/** What a reference leads to. */
export type Resolution =
  | {
      readonly kind: "page";
      readonly page: SourceIdentity;
      /** The id of an element in the page; undefined for its beginning. */
      readonly anchorId?: string;
      /** What a link without a text of its own shows. */
      readonly title?: string;
      /** True if the page has no such anchor. */
      readonly isAnchorMissing?: true;
      /** True if the path is written in another case than the file's. */
      readonly isOtherCase?: true;
    }
  | { readonly kind: "file"; readonly file: AttachmentFile; readonly isOtherCase?: true }
  /** A page that has no source: the list of a subject, or the home page. */
  | { readonly kind: "url"; readonly url: SiteUrl }
  | { readonly kind: "unresolved"; readonly reason: "missing" | "outside" };

/** The path as written and, if it differs, decoded: a file may be called `100%.md` or `a%20b.md`. */
function spellings(target: string): readonly string[] {
  const path = target.replaceAll("\\", "/").normalize("NFC");
  const withoutQuery = path.replace(/\?.*$/su, "");
  const decoded = decodeOrKeep(withoutQuery).normalize("NFC");
  const paths = [...new Set([decoded, withoutQuery, path])];
  return path.endsWith(".*") ? pictureEndings.map((ending) => decoded.replace(/\.\*$/u, ending)) : paths;
}

/** Sphinx chooses a picture's format for the output: `a.*`. So does DocC, which also has pictures for screens with more pixels. */
const pictureEndings: readonly string[] = [
  ...[".svg", ".png", ".webp", ".jpg", ".jpeg", ".gif", ".avif"],
  ...["@2x.png", "@2x.jpg", "@3x.png"],
];

/** How Jekyll names a post in `post_url`: by its date and name, perhaps with folders. */
const postName = /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+$/u;

/** Prefixes that stand for a root folder in the import paths of JavaScript tools. */
const rootAlias = /^(?:@site|~~|[@~])\/|^pathname:\/\/\//u;

/** The paths that a path from the site's root may mean: the content folder can be a part of a larger site. */
function rootCandidates(path: string, source: SourceIdentity, index: SiteIndex): string[] {
  const { tree, contentPath } = index;
  const folders = tree.folder
    .normalize("NFC")
    .split(/[\\/]/u)
    .filter((name) => name !== "" && name !== ".");
  const prefixes = new Set([
    "",
    tree.urlPrefix,
    contentPath,
    ...folders.slice(-3).map((_, position, names) => names.slice(position).join("/")),
  ]);
  const inRoots = tree.contentRoots.map((root) => `${root}/${path}`);
  const paths = [...prefixes].flatMap((prefix) => {
    if (prefix === "") return [path];
    if (path === prefix) return [""];
    return path.startsWith(`${prefix}/`) ? [path.slice(prefix.length + 1)] : [];
  });
  // In a folder with one subfolder for each language, `/a` may be the page of the same language, else of the main one.
  const inOwnLanguage = findLanguageFolders(source.path, index).flatMap(({ folder }) =>
    paths.map((each) => `${folder}/${each}`),
  );
  return [...inOwnLanguage, ...paths, ...inRoots, ...toMainLanguage(inOwnLanguage, index)];
}

const languageName = /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/iu;

/** Where Docusaurus has translations of its documents and posts. */
const docusaurusTranslation = /i18n\/[^/]+\/docusaurus-plugin-content-(blog|docs)\/(?:current\/)?/u;

/** The folders for one language that a path may be in: one in each root of the content that it starts with. */
function findLanguageFolders(
  path: string,
  { tree }: SiteIndex,
): readonly { readonly root: string; readonly folder: string; readonly rest: string }[] {
  return ["", ...tree.contentRoots.map((root) => `${root}/`)].flatMap((root) => {
    const [top = "", ...rest] = path.startsWith(root) ? path.slice(root.length).split("/") : [];
    const isLanguage = rest.length > 0 && languageName.test(top);
    return isLanguage ? [{ root, folder: root + top, rest: rest.join("/") }] : [];
  });
}

/** The paths of pages in the main language, by those that their translations have or would have. */
function toMainLanguage(paths: readonly string[], index: SiteIndex): string[] {
  return paths.flatMap((path) => {
    const original = path.replace(docusaurusTranslation, "$1/");
    if (original !== path) return [original, original.replace(/^[^/]+\//u, "")];
    return findLanguageFolders(path, index).flatMap(({ root, rest }) => [root + rest, `${root}en/${rest}`]);
  });
}

/** What takes the place of pages that aren't translated, if the tool puts it there. */
function findFallback(
  paths: readonly string[],
  source: SourceIdentity,
  index: SiteIndex,
): FoundTarget | undefined {
  return index.rules.hasFallbacks && findByPaths(toMainLanguage(paths, index), source, index);
}

/** The paths that a relative path may mean; undefined if all of them lead out of the content folder. */
function relativeCandidates(
  path: string,
  source: SourceIdentity,
  index: SiteIndex,
): readonly string[] | undefined {
  const fromFile = joinPath(parentPath(source.path), path);
  // A link to a source can't be meant as a URL.
  const fromPage = hasSourceEnding(path) ? undefined : joinPath(pathToRoute(source.path), path);
  const candidates = (index.rules.relativeTo === "page" ? [fromPage, fromFile] : [fromFile, fromPage]).filter(
    (each) => each !== undefined,
  );
  return candidates.length === 0 ? undefined : [...new Set(candidates)];
}

const levels: readonly MatchLevel[] = ["exact", "ignoring-case", "loose"];

interface FoundTarget {
  readonly target: SiteTarget;
  readonly isOtherCase: boolean;
}

function findByPaths(
  paths: readonly string[],
  source: SourceIdentity,
  index: SiteIndex,
  allowedLevels: readonly MatchLevel[] = levels,
): FoundTarget | undefined {
  for (const level of allowedLevels) {
    for (const path of paths) {
      const target = index.findByPath(path, level, source) ?? index.findStaticFile(path, "content");
      if (target !== undefined) return { target, isOtherCase: level === "ignoring-case" };
    }
  }
  return undefined;
}

function exactly(target: SiteTarget | undefined): FoundTarget | undefined {
  return target && { target, isOtherCase: false };
}

function findFromRoot(path: string, source: SourceIdentity, index: SiteIndex): FoundTarget | undefined {
  const candidates = rootCandidates(path, source, index);
  return (
    exactly(index.findByUrl(path, source)) ??
    findByPaths(candidates, source, index, ["exact"]) ??
    exactly(index.findStaticFile(path, "url") ?? index.findStaticFile(path, "project")) ??
    findByPaths(candidates, source, index, ["ignoring-case", "loose"]) ??
    (index.tree.tool === "quire"
      ? undefined
      : findByPaths([...pathsBelowBase(path), ...pathsInAncestors(path, source.path)], source, index)) ??
    findFallback(candidates, source, index) ??
    exactly(findByLastName(path, source, index)) ??
    (path === "" ? exactly({ kind: "url", url: "/" as SiteUrl, path: "" }) : undefined)
  );
}

/**
 * URLs of help centers have the name of an article at their end, perhaps with an id, and no folder of its file: `/en/how-to-pay--4yP`.
 * One word is too little to be sure.
 */
function findByLastName(path: string, source: SourceIdentity, index: SiteIndex): SiteTarget | undefined {
  const name = stripPageEnding(lastSegment(path)).replace(/--\w+$/u, "");
  const isSure = path.includes("/") && name.includes("-") && index.tree.tool === "markdown";
  return isSure && !hasSourceEnding(path) ? index.findOnlyPage(name, source) : undefined;
}

/** Where a path that leads out of the content folder ends, relative to the project's root; undefined if outside of it. */
function toProjectPath(path: string, source: SourceIdentity, { contentPath }: SiteIndex): string | undefined {
  return joinPath(`${contentPath}/${parentPath(source.path)}`, path);
}

function findTarget(
  { target, isByName }: Reference,
  source: SourceIdentity,
  index: SiteIndex,
): FoundTarget | "missing" | "outside" {
  let isOutside = false;
  for (const path of spellings(target)) {
    if (isByName) {
      const named = /^\.{1,2}\//u.test(path) ? undefined : index.findByName(path, source);
      if (named !== undefined) return { target: named, isOtherCase: false };
    }
    const aliased = path.replace(rootAlias, "/");
    if (aliased.startsWith("/")) {
      const rootPath = joinPath("", aliased);
      const found = rootPath === undefined ? undefined : findFromRoot(rootPath, source, index);
      if (found !== undefined) return found;
      continue;
    }
    const candidates = relativeCandidates(path, source, index);
    const found =
      (candidates && findByPaths(candidates, source, index)) ??
      exactly(index.findStaticFile(toProjectPath(path, source, index) ?? "", "project")) ??
      (candidates && findFallback(candidates, source, index));
    if (found !== undefined) return found;
    isOutside ||= joinPath(parentPath(source.path), path) === undefined;
    // `ref "notes/one.md"` of Hugo and `link _posts/x.md` of Jekyll start at the root of the content.
    const fromRoot = /^\.{0,2}\//u.test(path) ? undefined : findFromRoot(path, source, index);
    if (fromRoot !== undefined) return fromRoot;
    if (index.rules.hasPostNames && postName.test(path)) {
      const post = index.findByName(path.replace(/^.*\//u, ""), source);
      if (post !== undefined) return { target: post, isOtherCase: false };
    }
    if (index.rules.isByName && !path.startsWith(".")) {
      const named = index.findByName(path, source);
      if (named !== undefined) return { target: named, isOtherCase: false };
    }
  }
  return isOutside ? "outside" : "missing";
}

function resolvePage(
  page: SourceIdentity,
  anchor: string | undefined,
  index: SiteIndex,
): Extract<Resolution, { kind: "page" }> {
  if (anchor === undefined || anchor === "" || anchor === "top") return { kind: "page", page };
  const found = matchAnchor(anchor, index.getAnchors(page));
  if (found !== undefined) return { kind: "page", page, anchorId: found.id };
  // A heading that is now the page's title: its beginning.
  const isTitle = matchAnchor(anchor, [{ id: "", names: [page.title], text: page.title }]) !== undefined;
  return isTitle ? { kind: "page", page } : { kind: "page", page, isAnchorMissing: true };
}

/** A link within the page; its fragment may also be the id of another article, or an anchor of one. */
function resolveSamePage(
  anchor: string | undefined,
  source: SourceIdentity,
  index: SiteIndex,
): Extract<Resolution, { kind: "page" }> {
  const resolution = resolvePage(source, anchor, index);
  if (!resolution.isAnchorMissing || anchor === undefined) return resolution;
  const other = index.findById(anchor);
  if (other !== undefined) return { kind: "page", page: other };
  if (!index.rules.hasGlobalAnchors) return resolution;
  return index.findByAnchor(anchor) ?? findByTitle(anchor, source, index) ?? resolution;
}

/** The page or the section of any page with a title, where links may name it. */
function findByTitle(
  title: string,
  source: SourceIdentity,
  index: SiteIndex,
): Extract<Resolution, { kind: "page" }> | undefined {
  if (!index.rules.hasTitleAnchors) return undefined;
  const found = index.findByName(title, source);
  return found?.kind === "page" ? found : index.findByAnchor(anchorToKey(title));
}

/** Resolves a reference of a source against everything that its content folder contains. */
export function resolveReference(reference: Reference, source: SourceIdentity, index: SiteIndex): Resolution {
  const { isUntitled } = reference;
  const resolution = resolveTarget(reference, source, index);
  return isUntitled && resolution.kind === "page"
    ? { ...resolution, title: toTitle(resolution, index) }
    : resolution;
}

/** The title of a page, or of the section that an anchor begins. */
function toTitle({ page, anchorId }: Extract<Resolution, { kind: "page" }>, index: SiteIndex): string {
  const anchors = anchorId === undefined ? [] : index.getAnchors(page);
  const at = anchors.findIndex(({ id }) => id === anchorId);
  // An anchor at the beginning of a page stands before its title, others before the heading of their section.
  return anchors[at]?.text ?? (at > 0 ? anchors[at + 1]?.text : undefined) ?? page.title;
}

function resolveTarget(reference: Reference, source: SourceIdentity, index: SiteIndex): Resolution {
  const { target, anchor } = reference;
  if (target === "") return resolveSamePage(anchor, source, index);
  const found = findTarget(reference, source, index);
  if (typeof found === "string") {
    // In Sphinx, the target of a link may be the name of an anchor alone.
    const anchored = index.rules.hasGlobalAnchors ? index.findByAnchor(target) : undefined;
    return anchored ?? { kind: "unresolved", reason: found };
  }
  const isUrl = index.rules.hasLowerCaseUrls && !hasSourceEnding(target) && target === target.toLowerCase();
  const otherCase =
    found.isOtherCase && !(isUrl && found.target.kind === "page") ? ({ isOtherCase: true } as const) : {};
  if (found.target.kind === "file") return { kind: "file", file: found.target.file, ...otherCase };
  if (found.target.kind === "url") return found.target;
  return { ...resolvePage(found.target.page, anchor, index), ...otherCase };
}
