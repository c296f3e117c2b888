import { queryOptions } from "@tanstack/react-query";
import { type ListEntry, listPageSchema, listPageToEntries } from "../../../bundle/list-page.ts";
import { topicListPath, topicsPath } from "../../../bundle/paths.ts";
import { type Topic, topicListNumber, topicsSchema } from "../../../bundle/topics.ts";
import type { Slug, SubjectSlug } from "../../../content/url.ts";
import { fetchJson } from "../fetch-json.ts";
import { NotFoundError } from "../load-error.ts";
import { loadVersioned } from "../manifest-query.ts";
import { getSubject } from "../subject-queries.ts";

/** The topics of a subject; empty if it has none. */
export function topicsQuery(subject: SubjectSlug) {
  return queryOptions({
    queryKey: ["topics", subject],
    queryFn: ({ client, signal }): Promise<Topic[]> =>
      loadVersioned(client, async (manifest) => {
        const { version, topicPages = 0 } = getSubject(manifest, subject);
        return topicPages === 0
          ? []
          : await fetchJson(topicsPath(subject, version), topicsSchema, { signal });
      }),
  });
}

/** One page, counting from 1, of the list of a topic. */
export function topicListQuery(subject: SubjectSlug, slug: Slug, page: number) {
  return queryOptions({
    queryKey: ["topic-list", subject, slug, page],
    queryFn: ({ client, signal }): Promise<ListEntry[]> =>
      loadVersioned(client, async (manifest) => {
        const topics = await client.ensureQueryData(topicsQuery(subject));
        const topic = topics.find((each) => each.slug === slug);
        if (topic === undefined) throw new NotFoundError("No such topic", slug);
        const number = topicListNumber(topics, topic, page);
        const path = topicListPath(subject, getSubject(manifest, subject).version, number);
        return listPageToEntries(await fetchJson(path, listPageSchema, { signal }));
      }),
  });
}
