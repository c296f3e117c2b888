import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "react-router";
import { entriesPerPage } from "../../../../bundle/format.ts";
import { topicPagePath } from "../../../../bundle/pages/route-paths.ts";
import { studyTopicPath } from "../../../../bundle/pages/study-paths.ts";
import { topicsWithin, topicToParent } from "../../../../bundle/topics/topics.ts";
import type { Topic } from "../../../../bundle/topics/topics-schema.ts";
import type { SubjectSlug } from "../../../../content/url.ts";
import { listingMessages } from "../../../../i18n/listing-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { Breadcrumbs } from "../../../components/breadcrumbs.tsx";
import { PageLink } from "../../../components/links/page-link.tsx";
import { StudyLink } from "../../../components/links/study-link.tsx";
import { PageHead } from "../../../components/page-head.tsx";
import { Pagination } from "../../../components/pagination.tsx";
import { subjectStyle } from "../../../components/subject-badge.tsx";
import { siteQuery, subjectQuery } from "../../../data/manifest-query.ts";
import { paramsToTopicPage } from "../../../data/route-params.ts";
import { subjectToBreadcrumbs } from "../../../data/subject-breadcrumb.ts";
import { countPages } from "../../../data/subject-queries.ts";
import { topicToName } from "../../../data/topics/topic-name.ts";
import { topicListQuery, topicsQuery } from "../../../data/topics/topic-queries.ts";
import { ArticleList } from "../article-list.tsx";
import { TopicChips } from "./topic-chips.tsx";
import { topicMetadata } from "./topic-metadata.ts";
import "../subject-page.css";
import "./topics.css";

/** The questions of a topic, the topics within it, and those that are near. */
export function TopicPage(): ReactElement {
  const params = paramsToTopicPage(useParams());
  if (params === undefined) throw new Error("The route loader lets no such URL through.");
  const { page } = params;
  const site = useSuspenseQuery(siteQuery).data;
  const subject = useSuspenseQuery(subjectQuery(params.subject)).data;
  const topics = useSuspenseQuery(topicsQuery(params.subject)).data;
  const topic = topics.find(({ slug }) => slug === params.topic);
  const entries = useSuspenseQuery(topicListQuery(params.subject, params.topic, page)).data;
  if (subject === null || topic === undefined)
    throw new Error("The route loader lets no unknown topic through.");
  const within = topicsWithin(topics, topic);
  return (
    <div className="subject-page" style={subjectStyle(subject.slug)}>
      <PageHead {...topicMetadata(topic, subject, page, site)} />
      <header className="subject-head">
        <Breadcrumbs items={subjectToBreadcrumbs(subject, topicToParent(topics, topic))} />
        <div className="subject-title">
          <h1 tabIndex={-1}>{topicToName(topic)}</h1>
          <p className="secondary-text">{messages.questions(topic.count)}</p>
          <StudyLink to={studyTopicPath(subject.slug, topic.slug)} />
        </div>
      </header>
      {within.length > 0 && page === 1 && <TopicChips subject={subject.slug} topics={within} />}
      <div className="subject-list">
        <ArticleList
          subject={subject.slug}
          entries={entries}
          startNumber={(page - 1) * entriesPerPage + 1}
          total={topic.count}
        />
        <Pagination
          page={page}
          pageCount={countPages(topic.count)}
          pageToPath={(each) => topicPagePath(subject.slug, topic.slug, each)}
        />
      </div>
      <NearTopics subject={subject.slug} topics={topics} topic={topic} />
    </div>
  );
}

interface NearTopicsProps {
  readonly subject: SubjectSlug;
  readonly topics: readonly Topic[];
  readonly topic: Topic;
}

/** Topics beside this one, those about similar things, and the same topic in other subjects. */
function NearTopics({ subject, topics, topic }: NearTopicsProps): ReactElement | null {
  const beside = topic.parent === undefined ? [] : topics.filter(({ parent }) => parent === topic.parent);
  const near = (topic.near ?? []).flatMap((index) => topics[index] ?? []);
  const similar = [...new Set([...near, ...beside])].filter((other) => other !== topic);
  const { elsewhere = [] } = topic;
  if (similar.length === 0 && elsewhere.length === 0) return null;
  return (
    <section className="topics" aria-labelledby="similar-topics">
      <h2 id="similar-topics">{listingMessages.similarTopics}</h2>
      {similar.length > 0 && <TopicChips subject={subject} topics={similar} />}
      {elsewhere.length > 0 && (
        <ul className="topic-chips">
          {elsewhere.map((other) => (
            <li key={other.subject}>
              <PageLink to={topicPagePath(other.subject, other.slug)}>
                {listingMessages.alsoInSubject(other.name)}
              </PageLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
