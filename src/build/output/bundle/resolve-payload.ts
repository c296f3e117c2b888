import { type ResolvedReference, resolveTree } from "../../../content/markdown/tree/resolve-tree.ts";
import type { Collection } from "../../collect/collection.ts";
import { attachmentKey } from "../../collect/links/attachment-files.ts";
import type { Resolution } from "../../collect/links/resolve-reference.ts";
import type { ArticlePayload } from "../../collect/read-source.ts";
import type { PublishedAttachments } from "../attachments/publish-attachments.ts";
import { createCacheKey } from "../cache/cache-store.ts";

/** What the references of each source lead to on the site, by the source's path. */
export type ResolvedReferences = ReadonlyMap<string, readonly ResolvedReference[]>;

/** How answers show what they refer to. */
export interface ReferenceOptions {
  readonly references: ResolvedReferences;
  /** False to show pictures of other sites as links. */
  readonly externalImages: boolean;
}

function pageToReference(url: string, anchorId?: string, title?: string): ResolvedReference {
  return {
    kind: "page",
    href: encodeURI(url) + (anchorId === undefined ? "" : `#${encodeURIComponent(anchorId)}`),
    ...(title !== undefined && { title }),
  };
}

function resolutionToReference(
  resolution: Resolution,
  attachments: PublishedAttachments["byKey"],
): ResolvedReference {
  switch (resolution.kind) {
    case "page":
      return pageToReference(resolution.page.url, resolution.anchorId, resolution.title);
    case "url":
      return pageToReference(resolution.url);
    case "file":
      return attachments.get(attachmentKey(resolution.file)) ?? { kind: "none" };
    case "unresolved":
      return { kind: "none" };
  }
}

/** The URLs that all references of a collection lead to, once its attachments are published. */
export function collectionToReferences(
  { links }: Pick<Collection, "links">,
  { byKey }: Pick<PublishedAttachments, "byKey">,
): ResolvedReferences {
  return new Map(
    Array.from(links.bySource, ([path, resolutions]) => [
      path,
      resolutions.map((resolution) => resolutionToReference(resolution, byKey)),
    ]),
  );
}

/** An article's payload with the URLs of everything that it refers to. `path` is that of its source. */
export function resolvePayload(
  payload: ArticlePayload,
  path: string,
  { references, externalImages }: ReferenceOptions,
): ArticlePayload {
  const { answer } = payload;
  if (answer.kind !== "tree") return payload;
  const tree = resolveTree(answer.tree, references.get(path) ?? [], { externalImages });
  return { ...payload, answer: { ...answer, tree } };
}

/** The same collection with source keys that cover what answers refer to, for everything that is cached by them. */
export function withReferenceKeys(
  collection: Collection,
  { references, externalImages }: ReferenceOptions,
): Collection {
  const withKey = <Source extends { readonly path: string; readonly sourceKey: string | undefined }>(
    source: Source,
  ): Source => {
    const resolved = references.get(source.path);
    if (source.sourceKey === undefined || (resolved === undefined && !externalImages)) return source;
    const sourceKey = createCacheKey(source.sourceKey, JSON.stringify([resolved ?? [], externalImages]));
    return { ...source, sourceKey };
  };
  return {
    ...collection,
    articles: new Map(Array.from(collection.articles, ([url, article]) => [url, withKey(article)])),
    subjects: new Map(
      Array.from(collection.subjects, ([slug, { introduction, ...subject }]) => [
        slug,
        introduction === undefined ? subject : { ...subject, introduction: withKey(introduction) },
      ]),
    ),
  };
}
