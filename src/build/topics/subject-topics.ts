import type { TopicElsewhere } from "../../bundle/topics/topics-schema.ts";
import { nameToSlug } from "../../content/slug/name-to-slug.ts";
import { textToSlug } from "../../content/slug/text-to-slug.ts";
import { type ArticleUrl, parseSlug, type Slug } from "../../content/url.ts";
import type { ArticleEntry } from "../collect/article-entry.ts";
import { takeFreeName } from "../free-name.ts";
import type { FoundTopic } from "./find-topics.ts";

/** Questions that show what a topic is about. */
const firstCount = 3;

/** The slug of the page of questions that are in no topic. */
const restSlug = "more" as Slug;

/** A topic of a subject as readers see it. */
export interface SubjectTopic {
  readonly slug: Slug;
  /** Empty for the questions in no topic, which the interface has a name for. */
  readonly name: string;
  /** Index of the topic that it is within; undefined at the first level. */
  readonly parent: number | undefined;
  /** Indexes of topics about similar things. */
  readonly near: readonly number[];
  /** The articles in it and in those within it, in the order of the subject's list. */
  readonly articles: readonly ArticleEntry[];
  /** Those that show best what it is about. */
  readonly first: readonly ArticleEntry[];
  /** Topics of other subjects with the same name. */
  readonly elsewhere: readonly TopicElsewhere[];
}

/** The topics of a subject. */
export interface SubjectTopics {
  /** Each is followed by the topics within it; the questions in no topic come last. */
  readonly all: readonly SubjectTopic[];
  /** The topic of an article, the innermost one; those in no topic are left out. */
  readonly byArticle: ReadonlyMap<ArticleUrl, SubjectTopic>;
}

/** A subject without topics. */
export const noTopics: SubjectTopics = { all: [], byArticle: new Map() };

/** Gives topics their slugs, and their articles the order of the subject's list, `inOrder`. */
export function foundToSubjectTopics(
  found: readonly FoundTopic<ArticleEntry>[],
  inOrder: readonly ArticleEntry[],
  findElsewhere: (name: string) => readonly TopicElsewhere[],
): SubjectTopics {
  if (found.length === 0) return noTopics;
  const slugs = assignTopicSlugs(found.map(({ name }) => name));
  const places = new Map(inOrder.map((article, place) => [article, place]));
  const sort = (articles: readonly ArticleEntry[]): ArticleEntry[] =>
    articles.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  const topics = found.map(({ name, articles, parent, near }, index): SubjectTopic => {
    const lists = [
      articles,
      ...found.filter((topic) => topic.parent === index).map((topic) => topic.articles),
    ];
    return {
      slug: slugs[index] ?? restSlug,
      name,
      parent,
      near,
      articles: sort(lists.flat()),
      first: pickFirst(lists),
      elsewhere: findElsewhere(name),
    };
  });
  const byArticle = new Map(
    found.flatMap(({ articles }, index) =>
      articles.map(({ url }) => [url, topics[index] as SubjectTopic] as const),
    ),
  );
  const rest = inOrder.filter(({ url }) => !byArticle.has(url));
  return { all: rest.length === 0 ? topics : [...topics, createRest(rest)], byArticle };
}

function createRest(articles: readonly ArticleEntry[]): SubjectTopic {
  return {
    slug: restSlug,
    name: "",
    parent: undefined,
    near: [],
    articles,
    first: pickFirst([articles]),
    elsewhere: [],
  };
}

/** The first articles of some lists in turn, with different questions. */
function pickFirst(lists: readonly (readonly ArticleEntry[])[]): ArticleEntry[] {
  const byQuestion = new Map<string, ArticleEntry>();
  const longest = Math.max(...lists.map(({ length }) => length));
  for (let place = 0; place < longest && byQuestion.size < firstCount; place += 1) {
    for (const article of lists.flatMap((list) => list[place] ?? []))
      if (!byQuestion.has(article.question)) byQuestion.set(article.question, article);
  }
  return [...byQuestion.values()].slice(0, firstCount);
}

/** A slug for each topic of a subject, by their names; of names with the same slug the later ones get a number. */
export function assignTopicSlugs(names: readonly string[]): Slug[] {
  const taken = new Set<string>([restSlug]);
  return names.map((name) => takeFreeName(parseSlug(textToSlug(name)) ?? nameToSlug(name), taken) as Slug);
}
