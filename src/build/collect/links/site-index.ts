import { addToGroup } from "../../../content/add-to-group.ts";
import { lastSegment, parentPath } from "../../../content/file-path.ts";
import type { Anchor } from "../../../content/reference.ts";
import type { SiteUrl } from "../../../content/site-url.ts";
import { pathWithin } from "../../path-within.ts";
import type { SourceIdentity, SourceTree } from "../source-identity.ts";
import type { AttachmentFile, StaticFolder } from "./attachment-files.ts";
import { pathToOtherNames, pathToRoute, routeToLooseKey, stripPageEnding } from "./link-path.ts";
import { type LinkRules, linkRules } from "./link-rules.ts";

/** Something that a reference can lead to. */
export type SiteTarget =
  | { readonly kind: "page"; readonly page: SourceIdentity }
  | { readonly kind: "file"; readonly file: AttachmentFile }
  /** The list of a subject, or a page that isn't in the content folder. */
  | { readonly kind: "url"; readonly url: SiteUrl; readonly path: string };

/** A place within a page. */
export interface AnchorTarget {
  readonly kind: "page";
  readonly page: SourceIdentity;
  readonly anchorId: string;
}

/** How exactly a path must match: its spelling on disk, the same without regard to case, or any spelling that tools treat alike. */
export type MatchLevel = "exact" | "ignoring-case" | "loose";

type TargetMap = ReadonlyMap<string, readonly SiteTarget[]>;

function groupBy(entries: Iterable<readonly [key: string, target: SiteTarget]>): TargetMap {
  const groups = new Map<string, SiteTarget[]>();
  for (const [key, target] of entries) addToGroup(groups, key, target);
  return groups;
}

function foldCase(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** A published URL as a path without the slashes at its ends and without the ending of a page. */
function urlToKey(url: string): string {
  return pathToRoute(foldCase(url).replace(/^\/+|\/+$/gu, ""));
}

function targetToPath(target: SiteTarget): string {
  if (target.kind === "url") return target.path;
  return target.kind === "page" ? target.page.path : target.file.path;
}

/** The folders that became subjects: the innermost folder of an article is its subject, and so on upwards. */
function identitiesToFolders(identities: readonly SourceIdentity[]): SiteTarget[] {
  const urls = new Map<string, string>();
  for (const { path, subject, kind } of identities) {
    let [folder, url] = [parentPath(path), subject as string];
    while (kind === "article" && folder !== "" && url !== "" && !urls.has(folder)) {
      urls.set(folder, url);
      [folder, url] = [parentPath(folder), parentPath(url)];
    }
  }
  return Array.from(urls, ([path, url]) => ({ kind: "url", url: `/learn/${url}` as SiteUrl, path }));
}

/**
 * Everything that references of a content folder can lead to, by paths, by the URLs that the folder's tool gave them,
 * and by names. Its maps are made when they are first needed: most collections have no such references.
 */
export class SiteIndex {
  readonly tree: SourceTree;
  readonly rules: LinkRules;
  /** Path of the content folder relative to the project's root; empty if it is the root, or has it in itself. */
  readonly contentPath: string;
  readonly #staticFolders: readonly StaticFolder[];
  readonly #siteUrls: readonly string[];
  readonly #getAnchors: (page: SourceIdentity) => readonly Anchor[];
  #targets: readonly SiteTarget[] | undefined;
  #byLevel: Partial<Record<MatchLevel, TargetMap>> = {};
  #byUrl: TargetMap | undefined;
  #byName: TargetMap | undefined;
  #byFileName: TargetMap | undefined;
  #byAnchor: ReadonlyMap<string, AnchorTarget> | undefined;
  #staticByPath: ReadonlyMap<string, AttachmentFile> | undefined;

  /**
   * `getAnchors` returns the places within a page that links can lead to, `siteUrls` are pages that aren't in the content
   * folder.
   */
  constructor(
    tree: SourceTree,
    staticFolders: readonly StaticFolder[],
    getAnchors: (page: SourceIdentity) => readonly Anchor[],
    siteUrls: readonly string[] = [],
  ) {
    this.tree = tree;
    this.rules = linkRules[tree.tool];
    this.contentPath = pathWithin(tree.projectRoot, tree.folder) ?? "";
    this.#staticFolders = staticFolders;
    this.#getAnchors = getAnchors;
    this.#siteUrls = siteUrls;
  }

  getAnchors(page: SourceIdentity): readonly Anchor[] {
    return this.#getAnchors(page);
  }

  /** All pages, files and subjects of the content folder. */
  get targets(): readonly SiteTarget[] {
    this.#targets ??= [
      ...this.tree.identities.map((page) => ({ kind: "page", page }) as const),
      ...this.tree.attachments.map(
        (path) => ({ kind: "file", file: { root: this.tree.folder, path } }) as const,
      ),
      ...identitiesToFolders(this.tree.identities),
    ];
    return this.#targets;
  }

  /** Finds by a path relative to the content folder, with or without ending. Of several: the one nearest to `source`. */
  findByPath(path: string, level: MatchLevel, source: SourceIdentity): SiteTarget | undefined {
    const map = this.#mapOfLevel(level);
    const keys =
      level === "exact"
        ? [path, pathToRoute(path)]
        : level === "ignoring-case"
          ? [foldCase(path), foldCase(pathToRoute(path))]
          : [routeToLooseKey(pathToRoute(path))];
    for (const key of keys) {
      const found = nearestTo(source, map.get(key) ?? []);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Finds by a URL of the site that the folder was written for; without its leading slash. */
  findByUrl(url: string, source: SourceIdentity): SiteTarget | undefined {
    this.#byUrl ??= groupBy([
      ...this.tree.identities.flatMap((page) =>
        [page.url, ...page.publishedUrls].map((each) => [urlToKey(each), { kind: "page", page }] as const),
      ),
      ...this.#siteUrls.map((each): readonly [string, SiteTarget] => [
        urlToKey(each),
        { kind: "url", url: each as SiteUrl, path: each.slice(1) },
      ]),
    ]);
    return nearestTo(source, this.#byUrl.get(urlToKey(url)) ?? []);
  }

  /** Finds a file of a static folder by its URL, or by its path relative to the content folder or the project's root. */
  findStaticFile(path: string, from: "url" | "content" | "project"): SiteTarget | undefined {
    this.#staticByPath ??= this.#indexStaticFiles();
    const file =
      this.#staticByPath.get(`${from} ${path.normalize("NFC")}`) ??
      this.#staticByPath.get(`${from} ${foldCase(path)}`);
    return file && { kind: "file", file };
  }

  /**
   * Finds by a name, wherever the file is: its file name or the end of its path, without regard to case; else an alias or
   * an id; else its title. Of several: one in the folder of `source`, else the one with the shortest path.
   */
  findByName(name: string, source: SourceIdentity): SiteTarget | undefined {
    this.#byName ??= groupBy(
      this.tree.identities.flatMap((page) => {
        const target = { kind: "page", page } as const;
        return [...page.names, page.title, ...pathToOtherNames(page.path)].map(
          (each) => [foldCase(each), target] as const,
        );
      }),
    );
    const key = foldCase(name).replace(/^\/+|\/+$/gu, "");
    const keys = [key, stripPageEnding(key)];
    for (const each of keys) {
      const named = (this.#targetsByFileName.get(lastSegment(each)) ?? []).filter((target) => {
        const path = `/${foldCase(targetToPath(target))}`;
        return path.endsWith(`/${each}`) || stripPageEnding(path).endsWith(`/${each}`);
      });
      const found = nearestTo(source, named);
      if (found !== undefined) return found;
    }
    const byName = nearestTo(source, this.#byName.get(key) ?? []);
    return byName ?? this.findByPath(name, "loose", source) ?? this.#findByLooseName(key, source);
  }

  /** Finds a page by the name of its file, if no other one in the whole folder, or in its top folder, has the same name. */
  findOnlyPage(name: string, source: SourceIdentity): SiteTarget | undefined {
    const pages = (this.#targetsByFileName.get(foldCase(name)) ?? []).filter(({ kind }) => kind === "page");
    const near = pages.filter((page) => commonDepth(targetToPath(page), source.path) > 0);
    return [pages, near].find(({ length }) => length === 1)?.[0];
  }

  /** Finds an anchor that the author of any page has set, by its name. */
  findByAnchor(name: string): AnchorTarget | undefined {
    this.#byAnchor ??= new Map(
      this.tree.identities
        .flatMap((page) =>
          this.getAnchors(page).flatMap(({ id, names }) =>
            names.map((each) => [each, { kind: "page", page, anchorId: id }] as const),
          ),
        )
        .reverse(),
    );
    return this.#byAnchor.get(name);
  }

  /** Finds a page by an id of its front matter. */
  findById(id: string): SourceIdentity | undefined {
    return this.tree.identities.find(({ names }) => names.includes(id));
  }

  #findByLooseName(key: string, source: SourceIdentity): SiteTarget | undefined {
    const dashed = key.replace(/[\s_]+/gu, "-");
    return dashed === key
      ? undefined
      : nearestTo(source, this.#targetsByFileName.get(lastSegment(dashed)) ?? []);
  }

  get #targetsByFileName(): TargetMap {
    this.#byFileName ??= groupBy(this.targets.flatMap(targetToFileNames));
    return this.#byFileName;
  }

  #mapOfLevel(level: MatchLevel): TargetMap {
    const toKeys = (target: SiteTarget): readonly string[] => {
      const path = targetToPath(target).normalize("NFC");
      // A file without the ending of a page has only its own path.
      const route = target.kind === "page" ? pathToRoute(path) : path;
      if (level === "exact") return path === route ? [path] : [path, route];
      if (level === "ignoring-case")
        return path === route ? [foldCase(path)] : [foldCase(path), foldCase(route)];
      return [routeToLooseKey(route)];
    };
    const map =
      this.#byLevel[level] ??
      groupBy(this.targets.flatMap((target) => toKeys(target).map((key) => [key, target] as const)));
    this.#byLevel[level] = map;
    return map;
  }

  #indexStaticFiles(): ReadonlyMap<string, AttachmentFile> {
    const files = new Map<string, AttachmentFile>();
    const add = (key: string, file: AttachmentFile): void => {
      for (const each of [key.normalize("NFC"), foldCase(key)]) if (!files.has(each)) files.set(each, file);
    };
    for (const { root, url, contentPath, projectPath, paths } of this.#staticFolders) {
      for (const path of paths) {
        const file = { root, path };
        if (url !== null) add(`url ${url === "" ? path : `${url}/${path}`}`, file);
        if (contentPath !== undefined) add(`content ${contentPath}/${path}`, file);
        add(`project ${projectPath}/${path}`, file);
      }
    }
    return files;
  }
}

function targetToFileNames(target: SiteTarget): (readonly [string, SiteTarget])[] {
  const path = foldCase(targetToPath(target));
  const name = lastSegment(path);
  if (target.kind === "url") return [];
  if (target.kind === "file") return [[name, target]];
  // The page of a folder also goes by the folder's name.
  const route = lastSegment(pathToRoute(path));
  return [...new Set([name, stripPageEnding(name), route])].map((each) => [each, target]);
}

/** Length of the path that two files have in common, in folders. */
function commonDepth(one: string, other: string): number {
  const segments = parentPath(one).split("/");
  const otherSegments = parentPath(other).split("/");
  const end = segments.findIndex((segment, index) => segment !== otherSegments[index]);
  return end < 0 ? segments.length : end;
}

/** Of several targets: pages before files, then one in the same folder, then one in the same top folder, then the shortest path. */
function nearestTo(source: SourceIdentity, targets: readonly SiteTarget[]): SiteTarget | undefined {
  if (targets.length < 2) return targets[0];
  const rank = (target: SiteTarget): readonly number[] => {
    const path = targetToPath(target);
    return [
      ["page", "url", "file"].indexOf(target.kind),
      Number(parentPath(path) !== parentPath(source.path)),
      Number(commonDepth(path, source.path) === 0),
      path.split("/").length,
      path.length,
    ];
  };
  return [...targets]
    .map((target) => ({ target, ranks: rank(target) }))
    .sort((one, other) => {
      const difference = one.ranks.findIndex((value, index) => value !== other.ranks[index]);
      return difference < 0 ? 0 : (one.ranks[difference] ?? 0) - (other.ranks[difference] ?? 0);
    })[0]?.target;
}
