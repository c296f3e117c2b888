import type { SiteUrl } from "../../content/site-url.ts";
import type { ArticleUrl } from "../../content/url.ts";
import type { ArticleMetadata, SourceResult } from "./read-source.ts";

/** An article of the collection: its metadata, and where its payload is stored. */
export interface ArticleEntry extends Omit<ArticleMetadata, "related" | "placement"> {
  /** Its file, relative to the content folder. */
  readonly path: string;
  /** The index of its `StoredArticle` in the record file. */
  readonly record: number;
  /** URLs under which its tool published it; unlike `aliases` they aren't declared anywhere. */
  readonly publishedUrls: readonly SiteUrl[];
  /** Other articles of the collection, without duplicates or itself. */
  readonly related: readonly ArticleUrl[];
  /** Its place in the publisher's order: smaller ones come first. Absent if it has none. */
  readonly order?: number;
  /** What it shares with its translations, in a site in several languages: the key that it names, and its path. */
  readonly translationKeys?: readonly string[];
  /** Identifies the bytes it was read from; undefined if not known. */
  readonly sourceKey: string | undefined;
}

/** The page of a folder that holds articles: it introduces their subject. */
export type IntroductionEntry = Pick<
  ArticleEntry,
  "path" | "slug" | "record" | "aliases" | "publishedUrls" | "sourceKey"
>;

/** What stays in memory of one parsed content file. */
export type ParsedFile =
  | (Omit<Extract<SourceResult, { kind: "article" }>, "record"> & {
      readonly record: number;
      readonly sourceKey: string | undefined;
    })
  | Exclude<SourceResult, { kind: "article" }>;

/** A parsed file that is published. */
export type ArticleFile = Extract<ParsedFile, { kind: "article" }> & { readonly path: string };
