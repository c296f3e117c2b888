import type { StaticFolder } from "../../../../src/build/collect/links/attachment-files.ts";
import { pathToRoute } from "../../../../src/build/collect/links/link-path.ts";
import { SiteIndex } from "../../../../src/build/collect/links/site-index.ts";
import type { SourceIdentity, SourceTree } from "../../../../src/build/collect/source-identity.ts";
import type { Anchor, Reference } from "../../../../src/content/reference.ts";
import { parseSiteUrl, type SiteUrl } from "../../../../src/content/site-url.ts";
import { textToSlug } from "../../../../src/content/slug/text-to-slug.ts";
import { parseSlug, parseSubjectSlug, type SubjectSlug } from "../../../../src/content/url.ts";

/** What a test states of a file besides its path. */
export interface SmallPage {
  readonly title?: string;
  readonly names?: readonly string[];
  readonly published?: readonly string[];
  readonly anchors?: readonly Anchor[];
}

/** A content folder with these pages and files. */
export interface SmallTree
  extends Partial<Pick<SourceTree, "tool" | "folder" | "projectRoot" | "urlPrefix" | "contentRoots">> {
  readonly pages: Readonly<Record<string, SmallPage>>;
  readonly files?: readonly string[];
  readonly staticFolders?: readonly StaticFolder[];
}

function toSiteUrl(text: string): SiteUrl {
  const url = parseSiteUrl(text);
  if (url === undefined) throw new Error(`${text} is not a URL of a site.`);
  return url;
}

function toIdentity(path: string, page: SmallPage): SourceIdentity {
  const route = pathToRoute(path);
  const segments = route.split("/");
  const name = segments.at(-1) ?? "";
  const subject = segments.slice(0, -1).map(textToSlug).join("/") || "site";
  const slug = textToSlug(name) || "start";
  return {
    path,
    kind: "article",
    url: toSiteUrl(`/learn/${subject}/questions/${slug}`),
    subject: (parseSubjectSlug(subject) ?? subject) as SubjectSlug,
    slug: parseSlug(slug) ?? null,
    title: page.title ?? name,
    publishedUrls: (page.published ?? []).map(toSiteUrl),
    names: page.names ?? [],
  };
}

/** An index of a small folder. */
export function smallIndex(tree: SmallTree): SiteIndex {
  const folder = tree.folder ?? "content";
  const identities = Object.entries(tree.pages).map(([path, page]) => toIdentity(path, page));
  return new SiteIndex(
    {
      folder,
      tool: tree.tool ?? "markdown",
      projectRoot: tree.projectRoot ?? folder,
      contentRoots: tree.contentRoots ?? [],
      urlPrefix: tree.urlPrefix ?? "",
      lang: undefined,
      identities,
      attachments: tree.files ?? [],
    },
    tree.staticFolders ?? [],
    ({ path }) => tree.pages[path]?.anchors ?? [],
  );
}

/** A reference as the conversion of an answer yields it. */
export function reference(text: string, kind: Reference["kind"] = "link"): Reference {
  const hash = text.indexOf("#");
  const target = hash < 0 ? text : text.slice(0, hash);
  return {
    kind,
    target,
    ...(hash >= 0 && { anchor: text.slice(hash + 1) }),
    isByName: kind === "wikilink" || kind === "embed",
    location: { file: "content/a.md", line: 1, column: 1 },
  };
}
