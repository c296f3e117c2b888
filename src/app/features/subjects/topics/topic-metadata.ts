import type { Manifest } from "../../../../bundle/manifest.ts";
import type { SubjectSummary } from "../../../../bundle/subject-tree.ts";
import type { Topic } from "../../../../bundle/topics/topics-schema.ts";
import { listingMessages } from "../../../../i18n/listing-messages.ts";
import type { PageMetadata } from "../../../components/page-head.tsx";
import { countPages } from "../../../data/subject-queries.ts";
import { topicToName } from "../../../data/topics/topic-name.ts";

/** The metadata of a page, counting from 1, of a topic's list. */
export function topicMetadata(
  topic: Topic,
  { name: subject }: Pick<SubjectSummary, "name">,
  page: number,
  site: Manifest["site"],
): PageMetadata {
  const name = topicToName(topic);
  const pageLabel = page > 1 ? ` · ${listingMessages.pageOf(page, countPages(topic.count))}` : "";
  return {
    title: `${name} · ${subject}${pageLabel} · ${site.name}`,
    description: listingMessages.topicDescription(topic.count, name, subject),
    isIndexed: true,
  };
}
