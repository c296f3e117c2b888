import { lastSegment, parentPath } from "../../../content/file-path.ts";
import type { Reference } from "../../../content/reference.ts";
import { NearestUrls } from "../../publish/urls/nearest-urls.ts";
import type { SourceIdentity } from "../source-identity.ts";
import { joinPath, pathToRoute } from "./link-path.ts";
import type { SiteIndex } from "./site-index.ts";

/** A path by which nearness is measured: the page of a folder counts as the folder. */
function toComparedPath(path: string): string {
  return `/${pathToRoute(path)}`;
}

/** Finds what an author most likely meant by a broken reference. */
export class NearestTarget {
  readonly #index: SiteIndex;
  #pages: { readonly paths: ReadonlyMap<string, string>; readonly urls: NearestUrls } | undefined;
  #files: NearestUrls | undefined;

  constructor(index: SiteIndex) {
    this.#index = index;
  }

  /** The path of the nearest page, or of the nearest file if the target is a file; undefined if none is near. */
  find({ target }: Reference, source: SourceIdentity): string | undefined {
    const path = target.replace(/[?].*$/su, "");
    const local = path.startsWith("/") ? joinPath("", path) : joinPath(parentPath(source.path), path);
    const compared = local ?? path.replace(/^(?:\.\.\/)+/u, "");
    if (/\.(?!md$|mdx$|markdown$|html?$)\w{1,5}$/iu.test(lastSegment(compared))) {
      this.#files ??= new NearestUrls(this.#index.tree.attachments.map((each) => `/${each}`));
      return this.#files.find(`/${compared}`)?.slice(1);
    }
    this.#pages ??= this.#indexPages();
    const { paths, urls } = this.#pages;
    const folder = parentPath(compared);
    const isFolderPage = /^_?(?:index|readme)/iu.test(lastSegment(compared)) && folder !== "";
    const nearest =
      urls.find(toComparedPath(compared)) ?? (isFolderPage ? urls.find(toComparedPath(folder)) : undefined);
    return nearest === undefined ? undefined : paths.get(nearest);
  }

  #indexPages(): { readonly paths: ReadonlyMap<string, string>; readonly urls: NearestUrls } {
    const paths = new Map(this.#index.tree.identities.map(({ path }) => [toComparedPath(path), path]));
    return { paths, urls: new NearestUrls(paths.keys()) };
  }
}

/** The name of the anchor that is nearest to a fragment; undefined if none is near. */
export function findNearestAnchor(
  fragment: string,
  anchors: ReturnType<SiteIndex["getAnchors"]>,
): string | undefined {
  const names = anchors.flatMap((anchor) => anchor.names.slice(0, 1).map((name) => `/${name}`));
  return new NearestUrls(names).find(`/${fragment.replaceAll("/", "-")}`)?.slice(1);
}
