import { subjectPath } from "../../bundle/pages/route-paths.ts";
import type { SiteUrl } from "../../content/site-url.ts";
import { compareText } from "../compare-text.ts";
import type { ArticleFile } from "./article-entry.ts";
import type { ContentSources } from "./find-sources.ts";
import type { PlacedFile } from "./place-files.ts";
import type { SourceIdentity, SourceTree } from "./source-identity.ts";
import { pathToToolUrls } from "./tools/tool-urls.ts";

/** The URLs that a file's tool published it under, without those that its front matter lists as former ones. */
export function fileToPublishedUrls(
  { path, metadata: { question, date, placement, aliases } }: Pick<ArticleFile, "path" | "metadata">,
  { detected }: Pick<ContentSources, "detected">,
): SiteUrl[] {
  const declared = new Set(aliases.map(({ url }) => url));
  return pathToToolUrls({ path, title: question, date, ...placement }, detected).filter(
    (url) => !declared.has(url),
  );
}

/** The files of a folder as others may link to them. */
export function createSourceTree(
  placed: readonly PlacedFile<ArticleFile>[],
  { folder, detected, attachments, ...sources }: ContentSources,
): SourceTree {
  return {
    folder,
    tool: detected.tool,
    projectRoot: detected.projectRoot ?? folder,
    urlPrefix: detected.urlPrefix,
    contentRoots: detected.contentRoots,
    lang: detected.lang,
    identities: placed
      .map((place) => placeToIdentity(place, { folder, detected, attachments, ...sources }))
      .sort((one, other) => compareText(one.path, other.path)),
    attachments,
  };
}

function placeToIdentity(place: PlacedFile<ArticleFile>, sources: ContentSources): SourceIdentity {
  const { file, kind, subject } = place;
  const { question, lang, aliases, placement } = file.metadata;
  return {
    path: file.path,
    kind,
    // URLs of articles and subjects consist of the segments that a site URL may have.
    url: (place.kind === "article" ? place.url : subjectPath(subject)) as string as SiteUrl,
    subject,
    slug: place.kind === "article" ? place.slug : null,
    title: question,
    ...(lang !== undefined && { lang }),
    publishedUrls: [...fileToPublishedUrls(file, sources), ...aliases.map(({ url }) => url)],
    names: placement.names,
  };
}
