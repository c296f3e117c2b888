import type { ArticleRecord } from "../../../bundle/article-shard.ts";
import type { Manifest } from "../../../bundle/manifest.ts";
import { messages } from "../../../i18n/messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of an article's page. */
export function articleMetadata(
  { question, description, date, noIndex }: Omit<ArticleRecord, "answer">,
  site: Manifest["site"],
): PageMetadata {
  return {
    title: `${question} · ${site.name}`,
    shareTitle: question,
    description,
    isIndexed: !noIndex,
    article: { date },
  };
}

/** The metadata of the page that is shown if the URL has the wrong one of several subjects. */
export function subjectChoiceMetadata(): PageMetadata {
  return { title: messages.inMultipleSubjects, isIndexed: false };
}
