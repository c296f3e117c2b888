import type { SiteUrl } from "../../content/site-url.ts";
import type { ToolName } from "../../content/tool.ts";
import type { Slug, SubjectSlug } from "../../content/url.ts";

/**
 * How a content file is known: its page on this site, its URLs on the site it was written for, and the names by which
 * other files may link to it.
 */
export interface SourceIdentity {
  /** Relative to the content folder, separated by `/`, as on disk. */
  readonly path: string;
  readonly kind: "article" | "folder-page";
  /** URL of the page that shows the file: an article's page, or the subject whose introduction the file is. */
  readonly url: SiteUrl;
  readonly subject: SubjectSlug;
  /** Null for a folder page: it has no page of its own. */
  readonly slug: Slug | null;
  readonly title: string;
  /** BCP 47 tag; absent if the file has none of its own. */
  readonly lang?: string;
  /**
   * The URLs that the file's tool published it under, in NFC and without a trailing slash: the current one first, then
   * former ones. Each of them redirects to `url`. Empty if the tool is not known and the front matter names none.
   */
  readonly publishedUrls: readonly SiteUrl[];
  /** Other names: aliases that aren't URLs, and ids of the front matter. Not the file name or the title. */
  readonly names: readonly string[];
}

/** What a content folder contains, for resolving links between its files. */
export interface SourceTree {
  /** The content folder, as given. */
  readonly folder: string;
  readonly tool: ToolName;
  /**
   * The root folder of the publisher's project, where root-relative includes and static files are looked up: the folder of
   * the tool's config file, or the content folder if there is none.
   */
  readonly projectRoot: string;
  /**
   * The first segments of the URLs of all files, because the content folder is a part of a larger site: `docs` for
   * `content/en/docs`. Empty, or without slashes at its ends.
   */
  readonly urlPrefix: string;
  /** Folders of the content folder that the tool's URLs begin at. */
  readonly contentRoots: readonly string[];
  /** The language that the whole content folder is in, by its name; undefined if not known. */
  readonly lang: string | undefined;
  /** Articles and folder pages that are published, in order of their paths. */
  readonly identities: readonly SourceIdentity[];
  /** Paths of all other files, such as images; relative to the content folder, in order. */
  readonly attachments: readonly string[];
}
