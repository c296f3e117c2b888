import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import type { ArticleEntry } from "../../../src/build/collect/article-entry.ts";
import { SubjectIndex } from "../../../src/build/collect/subject-index.ts";
import { subjectToTopics } from "../../../src/build/output/bundle/subject-files.ts";
import { addTopics } from "../../../src/build/topics/add-topics.ts";
import { findSubjectTopics } from "../../../src/build/topics/found-topics.ts";
import { countTopicPages, topicListNumber } from "../../../src/bundle/topics/topics.ts";
import { topicsSchema } from "../../../src/bundle/topics/topics-schema.ts";
import { createTopicArticles } from "../../support/topic-articles.ts";
import "../../support/property-seed.ts";

function createSubject(slug: string, articles: readonly object[]): SubjectIndex {
  const entries = articles.map((article) => ({ date: null, noIndex: false, ...article }));
  return new SubjectIndex(slug as never, { name: slug.toUpperCase() }, entries as unknown as ArticleEntry[]);
}

const articles = createTopicArticles(150);
const rule = (topic: string, change: string | false) => ({
  topic,
  change,
  location: { file: "topics.yaml", line: 2, column: 3 },
});

function add(subjects: SubjectIndex[], rules: Parameters<typeof addTopics>[1]["rules"] = []) {
  return addTopics(subjects, {
    findTopics: (each) => findSubjectTopics(each, { readText: () => "" }),
    rules,
  });
}

describe("the topics of a subject", () => {
  test("are written in the form that the app reads", () => {
    const [subject] = add([createSubject("nature", articles)]).subjects;
    const topics = subject && subjectToTopics(subject);
    expect(v.parse(topicsSchema, topics)).toEqual(topics);
  });

  test("have the name of the same topic in another subject", () => {
    const [nature] = add([createSubject("nature", articles), createSubject("earth", articles)]).subjects;
    const caves = nature?.topics.all.find(({ slug }) => slug === "caves");
    expect(caves?.elsewhere).toEqual([{ subject: "earth", name: "EARTH", slug: "caves" }]);
  });

  test("follow the publisher's changes", () => {
    const location = { file: "topics.yaml", line: 1, column: 1 };
    const rules = [{ subject: "nature", location, rules: [rule("Caves", "Caverns"), rule("Tides", false)] }];
    const [nature] = add([createSubject("nature", articles)], rules).subjects;
    const names = nature?.topics.all.map(({ name }) => name);
    expect(names).toContain("Caverns");
    expect(names).not.toContain("Caves");
  });

  test("of an unknown subject are a warning with the nearest one", () => {
    const location = { file: "topics.yaml", line: 1, column: 1 };
    const { diagnostics } = add(
      [createSubject("nature", articles)],
      [{ subject: "natur", location, rules: [] }],
    );
    expect(diagnostics).toMatchObject([{ severity: "warning", hint: 'Did you mean "nature"?' }]);
  });

  test("have slugs of their own, in any script", () => {
    const greek = articles.map((article) => ({
      ...article,
      keywords: article.keywords.map((keyword) => (keyword === "caves" ? "σπήλαια" : keyword)),
      question: article.question.replaceAll("caves", "σπήλαια"),
    }));
    const [subject] = add([createSubject("nature", greek)]).subjects;
    expect(subject?.topics.all.map(({ slug }) => slug)).toContain("σπηλαια");
  });
});

describe("for any articles", () => {
  test("each is in one topic or among the rest, and the counts add up", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 60 }), (some) => {
        const [subject] = add([createSubject("nature", some)]).subjects;
        const { all = [], byArticle = new Map() } = subject?.topics ?? {};
        const topLevel = all.filter(({ parent }) => parent === undefined);
        const members = topLevel.flatMap((topic) => topic.articles.map(({ slug }) => slug));
        expect(members.toSorted()).toEqual(some.map(({ slug }) => slug).toSorted());
        const rest = all.find(({ name }) => name === "");
        expect(byArticle.size + (rest?.articles.length ?? 0)).toBe(some.length);
        expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length);
      }),
      { numRuns: 20 },
    );
  });
});

test("the pages of all topics are numbered through", () => {
  const topics = [250, 100, 1].map((count, index) => ({ slug: `t${index}` as never, name: "T", count }));
  expect(countTopicPages(topics)).toBe(5);
  const numbers = topics.map((topic) => topicListNumber(topics, topic, 1));
  expect(numbers).toEqual([1, 4, 5]);
});
