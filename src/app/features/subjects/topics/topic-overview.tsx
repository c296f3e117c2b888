import { useSuspenseQuery } from "@tanstack/react-query";
import { memo, type ReactElement } from "react";
import { topicPagePath } from "../../../../bundle/pages/route-paths.ts";
import { topicQuestionToSlug, topicsWithin, topLevelTopics } from "../../../../bundle/topics/topics.ts";
import type { Topic } from "../../../../bundle/topics/topics-schema.ts";
import { articleUrl, type SubjectSlug } from "../../../../content/url.ts";
import { listingMessages } from "../../../../i18n/listing-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { PageLink } from "../../../components/links/page-link.tsx";
import { QuestionLink } from "../../../components/links/question-link.tsx";
import { topicToName } from "../../../data/topics/topic-name.ts";
import { topicsQuery } from "../../../data/topics/topic-queries.ts";
import { TopicChips } from "./topic-chips.tsx";
import "./topics.css";

/** Topics that are shown at first; one more than that would not be worth a button. */
const shownCount = 9;

/** What a subject consists of: its topics, each with some of its questions. Nothing if it has none. */
export const TopicOverview = memo(function TopicOverview({
  subject,
}: {
  readonly subject: SubjectSlug;
}): ReactElement | null {
  const topics = useSuspenseQuery(topicsQuery(subject)).data;
  const topLevel = topLevelTopics(topics);
  if (topLevel.length === 0) return null;
  const toCard = (topic: Topic): ReactElement => (
    <TopicCard key={topic.slug} subject={subject} topic={topic} within={topicsWithin(topics, topic)} />
  );
  const hasMore = topLevel.length > shownCount + 1;
  return (
    <section className="topics" aria-labelledby="topics">
      <h2 id="topics">{listingMessages.topics}</h2>
      <ul className="topic-cards">{(hasMore ? topLevel.slice(0, shownCount) : topLevel).map(toCard)}</ul>
      {hasMore && (
        <details className="more-topics">
          <summary>{listingMessages.moreTopics(topLevel.length - shownCount)}</summary>
          <ul className="topic-cards">{topLevel.slice(shownCount).map(toCard)}</ul>
        </details>
      )}
    </section>
  );
});

interface TopicCardProps {
  readonly subject: SubjectSlug;
  readonly topic: Topic;
  readonly within: readonly Topic[];
}

function TopicCard({ subject, topic, within }: TopicCardProps): ReactElement {
  return (
    <li className="topic-card">
      <h3>
        <PageLink to={topicPagePath(subject, topic.slug)} className="topic-name">
          <bdi>{topicToName(topic)}</bdi>
        </PageLink>
        <span className="topic-count">{messages.number(topic.count)}</span>
      </h3>
      {within.length > 0 && <TopicChips subject={subject} topics={within} />}
      <ul className="topic-questions">
        {(topic.first ?? []).map((question) => (
          <li key={question.question}>
            <QuestionLink to={articleUrl(subject, topicQuestionToSlug(question))} lang={question.lang}>
              {question.question}
            </QuestionLink>
          </li>
        ))}
      </ul>
    </li>
  );
}
