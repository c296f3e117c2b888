import { queryOptions } from "@tanstack/react-query";
import type { ListEntry } from "../../../bundle/list-page.ts";
import { topicListPath } from "../../../bundle/paths.ts";
import { topicListNumber } from "../../../bundle/topics/topics.ts";
import type { Topic } from "../../../bundle/topics/topics-schema.ts";
import type { Slug, SubjectSlug } from "../../../content/url.ts";
import { loadSiteFiles } from "../files/load-site-files.ts";
import { NotFoundError } from "../load-error.ts";
import { loadVersioned } from "../manifest-query.ts";
import { getSubject } from "../subject-queries.ts";

/** The topics of a subject; empty if it has none. */
export function topicsQuery(subject: SubjectSlug) {
  return queryOptions({
    queryKey: ["topics", subject],
    queryFn: ({ client, signal }): Promise<Topic[]> =>
      loadVersioned(client, async (manifest) => {
        const found = getSubject(manifest, subject);
        if (found.topicPages === undefined) return [];
        const { loadTopics } = await loadSiteFiles();
        return await loadTopics(found, signal);
      }),
  });
}

/** One page, counting from 1, of the list of a topic. */
export function topicListQuery(subject: SubjectSlug, slug: Slug, page: number) {
  return queryOptions({
    queryKey: ["topic-list", subject, slug, page],
    queryFn: ({ client, signal }): Promise<ListEntry[]> =>
      loadVersioned(client, async (manifest) => {
        const topics = await client.fetchQuery(topicsQuery(subject));
        const topic = topics.find((each) => each.slug === slug);
        if (topic === undefined) throw new NotFoundError("No such topic", slug);
        const number = topicListNumber(topics, topic, page);
        const path = topicListPath(subject, getSubject(manifest, subject).version, number);
        const { loadListPage } = await loadSiteFiles();
        return await loadListPage(path, signal);
      }),
  });
}
