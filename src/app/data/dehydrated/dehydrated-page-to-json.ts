import type { ListEntry } from "../../../bundle/list-page.ts";
import { parseArticleUrl } from "../../../content/url.ts";
import type { FoundArticle, PageAnswer } from "../article-result.ts";
import { omitReadableFields } from "./article-in-html.ts";
import {
  type DehydratedArticle,
  type DehydratedPage,
  hasPrerenderedAnswer,
  isListQuery,
  type ResultWithAnswer,
} from "./dehydrated-page.ts";
import { omitReadableEntries } from "./list-in-html.ts";

/** Serializes a page's state for a script element: `<` is escaped, so that nothing can end the element early. */
export function dehydratedPageToJson({ path, queries }: DehydratedPage): string {
  const isArticle = parseArticleUrl(path) !== undefined;
  const dehydrated = queries.map(([key, data]) => {
    if (isListQuery(key)) return [key, omitReadableEntries(data as readonly ListEntry[]) ?? data];
    if (!hasPrerenderedAnswer(data)) return [key, data];
    return isArticle
      ? // The rest of the key is the path.
        [key.slice(0, 1), dehydrateArticle(data as unknown as FoundArticle)]
      : [key, omitHtml(data)];
  });
  return JSON.stringify({ path, queries: dehydrated }).replaceAll("<", "\\u003c");
}

function dehydrateArticle({ subject, article }: FoundArticle): DehydratedArticle {
  const { slug: _, ...others } = subject;
  return { subject: others, article: omitReadableFields(article) };
}

function omitHtml(result: ResultWithAnswer): ResultWithAnswer {
  const { answer } = result.article;
  return { ...result, article: { ...result.article, answer: { ...answer, html: "" } as PageAnswer } };
}
