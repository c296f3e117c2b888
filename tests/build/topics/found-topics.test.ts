import { describe, expect, test } from "vitest";
import type { ArticleEntry } from "../../../src/build/collect/article-entry.ts";
import { SubjectIndex } from "../../../src/build/collect/subject-index.ts";
import { createMemoryCache } from "../../../src/build/dev/memory-store.ts";
import type { CacheStore } from "../../../src/build/output/cache/cache-store.ts";
import { findAllTopics, findSubjectTopics } from "../../../src/build/topics/found-topics.ts";
import { createTopicArticles } from "../../support/topic-articles.ts";

const readText = (): string => "";

function createSubject(slug: string, count: number): SubjectIndex {
  const articles = createTopicArticles(count).map((article) => ({ date: null, noIndex: false, ...article }));
  return new SubjectIndex(slug as never, { name: slug }, articles as unknown as ArticleEntry[]);
}

describe("topics of many subjects", () => {
  test("are those that each has by itself", async () => {
    const subjects = ["a", "b", "c", "d", "e"].map((slug, index) => createSubject(slug, 90 + 20 * index));
    const found = await findAllTopics(subjects, { readText });
    expect(found.size).toBe(subjects.length);
    for (const subject of subjects)
      expect(found.get(subject)).toEqual(findSubjectTopics(subject, { readText }));
  });

  test("are not looked for in small subjects", async () => {
    expect(await findAllTopics([createSubject("small", 10)], { readText })).toEqual(new Map());
  });

  test("come from the cache if nothing has changed", async () => {
    const stored: string[] = [];
    const memory = createMemoryCache();
    const cache: CacheStore = {
      ...memory,
      set: (key, value) => {
        stored.push(key);
        memory.set(key, value);
      },
    };
    const subject = createSubject("nature", 150);
    const found = await findAllTopics([subject], { readText, cache });
    expect(found.get(subject)).not.toEqual([]);
    expect(await findAllTopics([subject], { readText, cache })).toEqual(found);
    expect(findSubjectTopics(subject, { readText, cache })).toEqual(found.get(subject));
    expect(stored).toHaveLength(1);
  });
});
