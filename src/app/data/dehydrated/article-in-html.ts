import type { ArticleLink } from "../../../bundle/schemas.ts";
import type { ArticleUrl } from "../../../content/url.ts";
import type { PageArticle } from "../article-result.ts";
import { siteBase } from "../site-base.ts";
import { isReadable } from "./readable-text.ts";

type PrerenderedAnswer = Extract<PageArticle["answer"], { kind: "rendered" }>;

/** A prerendered article in the JSON of its page: without its slug, its answer's HTML and whatever else the page shows. */
export type PartialArticle = Partial<Omit<PageArticle, "answer" | "slug">> & {
  readonly answer: Pick<PrerenderedAnswer, "kind"> & Partial<Pick<PrerenderedAnswer, "headings">>;
  /** How many of the related questions are the publisher's: the page shows them and similar ones as one list. */
  readonly relatedCount?: number;
};

/** A link with a language of its own isn't readable: where it has none, its element may have that of the site. */
function isReadableLink(link: ArticleLink | null): boolean {
  return link === null || (link.lang === undefined && isReadable(link.question));
}

/** Leaves out what `readFields` reads from the page of a prerendered article. */
export function omitReadableFields({ slug: _, answer, ...article }: PageArticle): PartialArticle {
  const { question, description, keywords, related, similar, previous, next, ...others } = article;
  const headings = answer.kind === "rendered" ? answer.headings : [];
  const areRelatedReadable = [...related, ...(similar ?? [])].every(isReadableLink);
  return {
    ...others,
    ...(!isReadable(question) && { question }),
    ...(!isReadable(description) && { description }),
    ...(!keywords.every(isReadable) && { keywords }),
    ...(!areRelatedReadable && { related, ...(similar !== undefined && { similar }) }),
    ...(areRelatedReadable && similar !== undefined && { relatedCount: related.length }),
    ...(!isReadableLink(previous) && { previous }),
    ...(!isReadableLink(next) && { next }),
    answer: { kind: "rendered", ...(headings.length > 0 && { headings }) },
  };
}

/**
 * Completes an article by what its page shows, before any script has changed that. Of the answer, which may contain
 * anything, nothing is read but the HTML.
 */
export function readFields(
  { relatedCount, ...article }: PartialArticle,
  html: string,
  document: Document,
): Omit<PageArticle, "slug"> {
  const select = <Value>(selector: string, read: (element: Element) => Value): Value[] =>
    [...document.querySelectorAll(`#main>.article>${selector}`)].map(read);
  const [question] = select(".article-header>h1", readText);
  const [previous = null] = select("nav>[rel=prev]", readLink);
  const [next = null] = select("nav>[rel=next]", readLink);
  const related = select("aside [aria-labelledby=related] a", readLink);
  const shown = {
    question,
    description: document.querySelector("meta[name=description]")?.getAttribute("content"),
    keywords: select("aside .keywords a", readText),
    related: related.slice(0, relatedCount),
    ...(relatedCount !== undefined && { similar: related.slice(relatedCount) }),
    previous,
    next,
  };
  // What the JSON says of itself comes last.
  return { ...shown, ...article, answer: { headings: [], ...article.answer, html } } as Omit<
    PageArticle,
    "slug"
  >;
}

function readText({ textContent }: Element): string {
  return textContent ?? "";
}

function readLink(link: Element): ArticleLink {
  const url = `/${link.getAttribute("href")?.slice(siteBase.length)}` as ArticleUrl;
  return { url, question: readText(link.querySelector("bdi") ?? link) };
}
