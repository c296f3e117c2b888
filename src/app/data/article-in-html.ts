import type { ArticleLink } from "../../bundle/schemas.ts";
import { type ArticleUrl, parseArticleUrl } from "../../content/url.ts";
import { type AnswerHeading, hasTableOfContents } from "./answer-heading.ts";
import type { PageArticle } from "./article-query.ts";
import { siteBase } from "./site-base.ts";

type PrerenderedAnswer = Extract<PageArticle["answer"], { kind: "rendered" }>;

/** A prerendered article in the JSON of its page: without its slug, its answer's HTML and whatever else the page shows. */
export type PartialArticle = Partial<Omit<PageArticle, "answer" | "slug">> & {
  readonly answer: Pick<PrerenderedAnswer, "kind"> & Partial<Pick<PrerenderedAnswer, "headings">>;
};

/** What a parser drops or replaces, or can't be in a file. */
const unreadableCharacters = /[\0\r\p{Surrogate}]/u;

function isReadable(text: string): boolean {
  return !unreadableCharacters.test(text);
}

/** A link with a language of its own isn't readable: where it has none, its element may have that of the site. */
function isReadableLink(link: ArticleLink | null): boolean {
  return link === null || (link.lang === undefined && isReadable(link.question));
}

/** Leaves out what `readFields` reads from the page of a prerendered article. */
export function omitReadableFields({ slug: _, answer, ...article }: PageArticle): PartialArticle {
  const { question, description, keywords, related, similar, previous, next, ...others } = article;
  return {
    ...others,
    ...(!isReadable(question) && { question }),
    ...(!isReadable(description) && { description }),
    ...(!keywords.every(isReadable) && { keywords }),
    // The page shows both as one list.
    ...(similar !== undefined && { similar }),
    ...((similar !== undefined || !related.every(isReadableLink)) && { related }),
    ...(!isReadableLink(previous) && { previous }),
    ...(!isReadableLink(next) && { next }),
    answer: { kind: "rendered", ...omitReadableHeadings(answer.kind === "rendered" ? answer.headings : []) },
  };
}

function omitReadableHeadings(
  headings: readonly AnswerHeading[],
): Partial<Pick<PrerenderedAnswer, "headings">> {
  const isRead = headings.length === 0 || hasTableOfContents(headings);
  return isRead && headings.every(({ id, text }) => isReadable(id + text)) ? {} : { headings };
}

/**
 * Completes an article by what its page shows, before any script has changed that. Of the answer, which may contain
 * anything, nothing is read but the HTML.
 */
export function readFields(
  article: PartialArticle,
  html: string,
  document: Document,
): Omit<PageArticle, "slug"> {
  const select = (selector: string): Element[] => [
    ...document.querySelectorAll(`#main > .article > ${selector}`),
  ];
  const readNeighbor = (rel: "prev" | "next"): ArticleLink | null =>
    select(`.previous-next > [rel=${rel}]`).flatMap((link) => readLink(link, "bdi"))[0] ?? null;
  const shown = {
    question: readText(select(".article-header > h1")[0]),
    description: document.querySelector("meta[name=description]")?.getAttribute("content") ?? "",
    keywords: select(".article-rail .keywords a").map(readText),
    related: select(".article-rail .related a").flatMap((link) => readLink(link)),
    previous: readNeighbor("prev"),
    next: readNeighbor("next"),
  };
  const headings = select(".article-rail .table-of-contents li").map(readHeading);
  // What the JSON says of itself comes last.
  return { ...shown, ...article, answer: { headings, ...article.answer, html } } as Omit<PageArticle, "slug">;
}

function readText(element: Element | null | undefined): string {
  return element?.textContent ?? "";
}

/** Empty if it isn't the link of an article. */
function readLink(link: Element, questionSelector?: string): ArticleLink[] {
  const url = `/${(link.getAttribute("href") ?? "").slice(siteBase.length)}`;
  const question = questionSelector === undefined ? link : link.querySelector(questionSelector);
  return parseArticleUrl(url) === undefined ? [] : [{ url: url as ArticleUrl, question: readText(question) }];
}

function readHeading(item: Element): AnswerHeading {
  const id = item.querySelector("a")?.getAttribute("href")?.slice(1) ?? "";
  return { id, depth: Number(item.getAttribute("data-depth")), text: readText(item) };
}
