import { questionToSlug } from "../../content/slug/text-to-slug.ts";
import type { Slug } from "../../content/url.ts";
import { entriesPerPage } from "../format.ts";
import type { Topic, TopicQuestion } from "./topics-schema.ts";

/** The slug of such a question. */
export function topicQuestionToSlug({ question, slug }: TopicQuestion): Slug {
  return slug ?? (questionToSlug(question) as Slug);
}

/** The number of pages of the lists of some topics. */
export function countTopicPages(topics: readonly Pick<Topic, "count">[]): number {
  return topics.reduce((sum, { count }) => sum + Math.ceil(count / entriesPerPage), 0);
}

/** The number of a page of a topic's list, both counting from 1: the lists of all topics are numbered through. */
export function topicListNumber(topics: readonly Topic[], topic: Topic, page: number): number {
  return countTopicPages(topics.slice(0, topics.indexOf(topic))) + page;
}

/** The topics at the first level. */
export function topLevelTopics(topics: readonly Topic[]): Topic[] {
  return topics.filter(({ parent }) => parent === undefined);
}

/** The topic that a topic is within; undefined at the first level. */
export function topicToParent(topics: readonly Topic[], { parent }: Topic): Topic | undefined {
  return parent === undefined ? undefined : topics[parent];
}

/** The topics within a topic. */
export function topicsWithin(topics: readonly Topic[], topic: Topic): Topic[] {
  const index = topics.indexOf(topic);
  return topics.filter(({ parent }) => parent === index);
}
