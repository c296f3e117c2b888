import type { Anchor } from "../../../content/reference.ts";
import type { ArticleFile } from "../article-entry.ts";
import type { ContentSources } from "../find-sources.ts";
import type { PlacedFile } from "../place-files.ts";
import type { SourceIdentity, SourceTree } from "../source-identity.ts";
import { type ResolvedLinks, resolveLinks } from "./resolve-links.ts";
import { SiteIndex } from "./site-index.ts";

/** What the links of a collection are resolved against. */
export interface LinkContext {
  readonly sourceTree: SourceTree;
  readonly sources: Pick<ContentSources, "staticFolders" | "siteUrls">;
  /** True to make broken links errors. */
  readonly isStrict: boolean;
}

/** Resolves the references of all published files. */
export function resolveCollectionLinks(
  placed: readonly PlacedFile<ArticleFile>[],
  { sourceTree, sources, isStrict }: LinkContext,
): ResolvedLinks {
  const filesByPath = new Map(placed.map(({ file }) => [file.path, file]));
  const getAnchors = ({ path }: SourceIdentity): readonly Anchor[] => {
    const anchors = filesByPath.get(path)?.anchors ?? "";
    // Written by this process or by a build of the same version.
    return anchors === "" ? [] : (JSON.parse(anchors) as readonly Anchor[]);
  };
  const index = new SiteIndex(sourceTree, sources.staticFolders, getAnchors, sources.siteUrls);
  const linkSources = sourceTree.identities.map((identity) => ({
    identity,
    references: filesByPath.get(identity.path)?.references ?? [],
  }));
  return resolveLinks(linkSources, index, isStrict);
}
