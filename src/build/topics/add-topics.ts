import { closest } from "fastest-levenshtein";
import type { TopicElsewhere } from "../../bundle/topics/topics-schema.ts";
import { addToGroup } from "../../content/add-to-group.ts";
import type { Diagnostic } from "../../content/diagnostic.ts";
import { keywordToKey } from "../../search/analysis/keyword-to-key.ts";
import type { ArticleEntry } from "../collect/article-entry.ts";
import type { SubjectIndex } from "../collect/subject-index.ts";
import type { FoundTopic } from "./find-topics.ts";
import { findAllTopics, type TopicSource } from "./found-topics.ts";
import { assignTopicSlugs, foundToSubjectTopics } from "./subject-topics.ts";
import { applyTopicRules, type SubjectTopicRules } from "./topic-rules.ts";

/** What the topics of subjects are made from. */
export interface TopicOptions {
  /** The topics of a subject as they are found. */
  readonly findTopics: (subject: SubjectIndex) => readonly FoundTopic<ArticleEntry>[];
  /** The publisher's changes; null for no topics at all. Default no changes. */
  readonly rules?: readonly SubjectTopicRules[] | null;
}

/** At most this many topics of other subjects are named with a topic. */
const maxElsewhere = 4;

/** Subjects with their topics, and what is wrong with the publisher's changes. */
export interface SubjectsWithTopics {
  readonly subjects: readonly SubjectIndex[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the topics of all subjects on all cores, unless they are in `cache`, and adds them. */
export async function findAndAddTopics(
  subjects: readonly SubjectIndex[],
  { rules = [], ...source }: Pick<TopicOptions, "rules"> & TopicSource,
): Promise<SubjectsWithTopics> {
  if (rules === null) return { subjects, diagnostics: [] };
  const found = await findAllTopics(subjects, source);
  return addTopics(subjects, { findTopics: (subject) => found.get(subject) ?? [], rules });
}

/** Adds topics to subjects, as the publisher changes them. */
export function addTopics(
  subjects: readonly SubjectIndex[],
  { findTopics, rules = [] }: TopicOptions,
): SubjectsWithTopics {
  if (rules === null) return { subjects, diagnostics: [] };
  const diagnostics = rules.flatMap((subjectRules) => checkSubject(subjectRules, subjects));
  const revised = subjects.map((subject) => {
    const own = rules.filter((each) => each.subject === subject.slug).flatMap((each) => each.rules);
    const { topics, diagnostics: found } = applyTopicRules(findTopics(subject), own);
    diagnostics.push(...found);
    return { subject, topics };
  });
  const byName = new Map<string, TopicElsewhere[]>();
  const keys = new Map<string, string>();
  // Each name is asked for several times.
  const toKey = (name: string): string => {
    const key = keys.get(name) ?? keywordToKey(name);
    keys.set(name, key);
    return key;
  };
  for (const { subject, topics } of revised) {
    const names = topics.map(({ name }) => name);
    for (const [index, slug] of assignTopicSlugs(names).entries())
      addToGroup(byName, toKey(names[index] ?? ""), {
        subject: subject.slug,
        name: subject.name,
        slug,
      });
  }
  return {
    diagnostics,
    subjects: revised.map(({ subject, topics }) => {
      const findElsewhere = (name: string): TopicElsewhere[] =>
        (byName.get(toKey(name)) ?? [])
          .filter((each) => each.subject !== subject.slug)
          .slice(0, maxElsewhere);
      const inOrder = subject.isOrdered ? subject.inPublisherOrder : subject.newest;
      return topics.length === 0
        ? subject
        : subject.withTopics(foundToSubjectTopics(topics, inOrder, findElsewhere));
    }),
  };
}

function checkSubject(
  { subject, location }: SubjectTopicRules,
  subjects: readonly SubjectIndex[],
): Diagnostic[] {
  const slugs = subjects.map(({ slug }) => slug as string);
  if (slugs.includes(subject)) return [];
  return [
    {
      ...location,
      severity: "warning",
      rule: "unknown-topic",
      reason: `there is no subject "${subject}"`,
      hint: slugs.length === 0 ? "Remove it." : `Did you mean "${closest(subject, slugs)}"?`,
    },
  ];
}
