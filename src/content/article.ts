import type { Answer } from "./answer.ts";
import type { SourceLocation } from "./diagnostic.ts";
import type { IsoDate } from "./iso-date.ts";
import type { TextDirection } from "./language.ts";
import type { ArticleUrl, Slug, SubjectSlug } from "./url.ts";

/** A related article, and where it is named. Whether it exists can only be checked with the whole collection. */
export interface RelatedArticle {
  readonly url: ArticleUrl;
  readonly location: SourceLocation;
}

/** One article, validated and with its answer decoded. Identified by its `url`: ids are not unique and are dropped. */
export interface Article {
  readonly url: ArticleUrl;
  readonly subject: SubjectSlug;
  /** The subject's name as this article writes it: other articles may write it in another case. */
  readonly subjectName: string;
  readonly slug: Slug;
  readonly question: string;
  /** One or two sentences of plain text: written by the author, or the beginning of the answer. */
  readonly description: string;
  readonly date: IsoDate | null;
  /** The date in the article's own format, with its prefix: `Posted on Nov 30, 2024`. Empty without a date. */
  readonly posted: string;
  readonly author: string;
  /** Without duplicates (ignoring case), in the author's order. */
  readonly keywords: readonly string[];
  readonly related: readonly RelatedArticle[];
  /** True if the article is reachable by its URL, but neither listed nor searchable. */
  readonly noIndex: boolean;
  /** BCP 47 tag; absent if the article doesn't specify a language. */
  readonly lang?: string;
  /** Text direction: the article's own, that of its language, or that of most of its letters. */
  readonly dir: TextDirection;
  readonly answer: Answer;
  /** The answer as plain text. */
  readonly text: string;
}
