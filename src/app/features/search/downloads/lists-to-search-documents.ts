import type { ListEntry } from "../../../../bundle/list-page.ts";
import type { ArticleSearchFields } from "../../../../bundle/search-fields.ts";
import { articleUrl, type SubjectSlug } from "../../../../content/url.ts";
import type { SearchDocument } from "../../../../search/index/search-document.ts";

/** A subject as its articles show it. */
interface NamedSubject {
  readonly slug: SubjectSlug;
  readonly name: string;
}

/** The articles of a subject's list as search documents. Of the answers they have only what the list says of them. */
export function listsToSearchDocuments(
  { slug: subject, name: subjectName }: NamedSubject,
  entries: readonly ListEntry[],
  searchFields: readonly ArticleSearchFields[],
): SearchDocument[] {
  return entries.map(({ slug, question, excerpt, date, hasFormulas }, index) => ({
    url: articleUrl(subject, slug),
    subject,
    subjectName,
    question,
    keywords: searchFields[index]?.keywords ?? [],
    text: excerpt,
    date: date ?? "",
    wordCount: searchFields[index]?.wordCount ?? 0,
    hasFormulas,
    hasCode: searchFields[index]?.hasCode ?? false,
  }));
}
