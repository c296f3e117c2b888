import type { ArticleRecord } from "../../../bundle/article-shard.ts";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { type PageAncestor, subjectToBreadcrumbs } from "../../data/subject-breadcrumb.ts";

/** What structured data says of the site. */
export interface StructuredDataOptions {
  /** The site's URL with its base path, without a trailing slash; empty if not configured. */
  readonly root: string;
  /** The site's name: an author of that name is the publisher. */
  readonly siteName: string;
  /** The language of articles that name none. */
  readonly language: string;
  /** True to mark articles as schema.org QAPage, which is meant for pages where users answer. */
  readonly isQaPage: boolean;
  /** False for articles whose titles aren't questions. Default true. */
  readonly hasQuestions?: boolean;
  /** The URL of the articles' license, or its path on the site. Default none. */
  readonly license?: string | undefined;
}

type DescribedArticle = Pick<
  ArticleRecord,
  "question" | "description" | "date" | "author" | "changed" | "lang" | "topic"
>;

/** The breadcrumbs, question and answer of an article (https://schema.org), to be embedded as JSON-LD. */
export function articleToStructuredData(
  article: DescribedArticle,
  subject: SubjectSummary,
  canonical: string,
  options: StructuredDataOptions,
): object {
  const { root, isQaPage } = options;
  const ancestors = subjectToBreadcrumbs(subject, article.topic);
  return [
    createBreadcrumbs([...ancestors, { name: article.question, to: canonical }], root),
    isQaPage ? createQaPage(article) : createArticle(article, options),
  ];
}

/** A page with the pages that contain it, the outermost first, to be embedded as JSON-LD; `root` as in `StructuredDataOptions`. */
export function createBreadcrumbs(pages: readonly Pick<PageAncestor, "name" | "to">[], root: string): object {
  const itemListElement = pages.map(({ name, to }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name,
    ...(root !== "" && { item: root + encodeURI(to) }),
  }));
  return { "@context": "https://schema.org", "@type": "BreadcrumbList", itemListElement };
}

/** The answer is represented by its summary: in full it would double the page's size. An article has no description besides. */
function createQuestion({ question, description }: DescribedArticle): object {
  return {
    "@type": "Question",
    name: question,
    answerCount: 1,
    acceptedAnswer: { "@type": "Answer", text: description },
  };
}

function createArticle(
  article: DescribedArticle,
  { siteName, language, license, root, hasQuestions = true }: StructuredDataOptions,
): object {
  const { question, description, date, author, changed, lang = language } = article;
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: question,
    inLanguage: lang,
    ...(date && { datePublished: date }),
    ...(changed && { dateModified: changed }),
    ...(license && { license: license.startsWith("/") ? root + license : license }),
    ...(author && { author: { "@type": author === siteName ? "Organization" : "Person", name: author } }),
    ...(hasQuestions ? { mainEntity: createQuestion(article) } : { description }),
  };
}

function createQaPage(article: DescribedArticle): object {
  return { "@context": "https://schema.org", "@type": "QAPage", mainEntity: createQuestion(article) };
}
