import type { ArticleUrl, IsoDate, Slug, SubjectSlug } from "./address.ts";
import type { Answer } from "./answer.ts";
import type { Direction } from "./language.ts";
import type { Place } from "./problem.ts";

/** Another article that this one names, and where it does. Whether it exists, only the whole collection tells. */
export interface RelatedArticle {
  readonly url: ArticleUrl;
  readonly place: Place;
}

/** One article, checked and with its answer decoded. Its `url` is its key: ids repeat and are not kept. */
export interface Article {
  readonly url: ArticleUrl;
  readonly subject: SubjectSlug;
  /** The subject's name as this article writes it: its case may differ from that of its neighbours. */
  readonly subjectName: string;
  readonly slug: Slug;
  readonly question: string;
  /** One or two sentences of plain text: the author's own, or the answer's beginning. */
  readonly description: string;
  readonly date: IsoDate | null;
  /** The date in the article's own format, behind its own words: `Posted on Nov 30, 2024`. Empty without a date. */
  readonly posted: string;
  readonly author: string;
  /** Without repeats (case apart), in the author's order. */
  readonly keywords: readonly string[];
  readonly related: readonly RelatedArticle[];
  /** True where the article is readable by its address, but neither listed nor searchable. */
  readonly noIndex: boolean;
  /** Its language, as BCP 47 has it, where it names one. */
  readonly lang?: string;
  /** Where its lines begin: as it says itself, as its language has it, or as most of its letters run. */
  readonly dir: Direction;
  readonly answer: Answer;
}
