import type { ReactElement } from "react";
import { topicPagePath } from "../../../../bundle/pages/route-paths.ts";
import type { Topic } from "../../../../bundle/topics/topics-schema.ts";
import type { SubjectSlug } from "../../../../content/url.ts";
import { messages } from "../../../../i18n/messages.ts";
import { PageLink } from "../../../components/links/page-link.tsx";
import { topicToName } from "../../../data/topics/topic-name.ts";

interface TopicChipsProps {
  readonly subject: SubjectSlug;
  readonly topics: readonly Topic[];
}

/** Links to topics of a subject, each with its number of questions. */
export function TopicChips({ subject, topics }: TopicChipsProps): ReactElement {
  return (
    <ul className="topic-chips">
      {topics.map((topic) => (
        <li key={topic.slug}>
          <PageLink to={topicPagePath(subject, topic.slug)}>
            <bdi>{topicToName(topic)}</bdi>{" "}
            <span className="topic-count">{messages.number(topic.count)}</span>
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
