import { closest } from "fastest-levenshtein";
import type { Diagnostic, SourceLocation } from "../../content/diagnostic.ts";
import { keywordToKey } from "../../search/analysis/keyword-to-key.ts";
import type { FoundTopic } from "./find-topics.ts";

/** What a publisher says about one topic. */
export interface TopicRule {
  readonly topic: string;
  /** The name to show; that of another topic merges both. False hides the topic. */
  readonly change: string | false;
  readonly location: SourceLocation;
}

/** What a publisher says about the topics of a subject. */
export interface SubjectTopicRules {
  readonly subject: string;
  readonly location: SourceLocation;
  readonly rules: readonly TopicRule[];
}

/** Topics with the publisher's changes, and what is wrong with these. */
export interface RevisedTopics<Article> {
  readonly topics: readonly FoundTopic<Article>[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Renames, merges and hides topics. Rules for topics that don't exist are warnings: what topics there are changes with the
 * articles. What was within a hidden topic stays at the first level.
 */
export function applyTopicRules<Article>(
  found: readonly FoundTopic<Article>[],
  rules: readonly TopicRule[],
): RevisedTopics<Article> {
  const byKey = new Map(found.map(({ name }, index) => [keywordToKey(name), index]));
  const diagnostics: Diagnostic[] = [];
  const changes = new Map<number, string | false>();
  for (const { topic, change, location } of rules) {
    const index = byKey.get(keywordToKey(topic));
    if (index === undefined) diagnostics.push(unknownTopicDiagnostic(topic, found, location));
    else changes.set(index, change);
  }
  if (changes.size === 0) return { topics: found, diagnostics };
  return { topics: changeTopics(found, changes), diagnostics };
}

function changeTopics<Article>(
  found: readonly FoundTopic<Article>[],
  changes: ReadonlyMap<number, string | false>,
): FoundTopic<Article>[] {
  // For each name the index of the topic that gets the articles: the one that isn't renamed to it, if there is one.
  const targets = new Map<string, number>();
  const names = found.map(({ name }, index) => changes.get(index) ?? name);
  for (const [index, name] of names.entries()) {
    if (name === false) continue;
    const key = keywordToKey(name);
    if (!targets.has(key) || !changes.has(index)) targets.set(key, index);
  }
  const targetOf = names.map((name) => (name === false ? undefined : targets.get(keywordToKey(name))));
  const kept = [...new Set(targetOf)]
    .filter((index) => index !== undefined)
    .sort((one, other) => one - other);
  const newIndexes = new Map(kept.map((index, place) => [index, place]));
  const toNewIndex = (index: number | undefined): number | undefined => {
    const target = index === undefined ? undefined : targetOf[index];
    return target === undefined ? undefined : newIndexes.get(target);
  };
  return kept.map((index, place) => {
    const { parent, near } = found[index] as FoundTopic<Article>;
    const newParent = toNewIndex(parent);
    // A topic that was merged into one at the second level can't have others within it.
    const isWithin =
      newParent !== undefined && newParent !== place && found[kept[newParent] ?? 0]?.parent === undefined;
    return {
      name: names[index] as string,
      articles: found.flatMap((topic, other) => (targetOf[other] === index ? topic.articles : [])),
      parent: isWithin ? newParent : undefined,
      near: [...new Set(near.map(toNewIndex))].filter(
        (other) => other !== undefined && other !== place,
      ) as number[],
    };
  });
}

function unknownTopicDiagnostic(
  topic: string,
  found: readonly FoundTopic<unknown>[],
  location: SourceLocation,
): Diagnostic {
  const names = found.map(({ name }) => name);
  return {
    ...location,
    severity: "warning",
    rule: "unknown-topic",
    reason: `the subject has no topic "${topic}"`,
    hint:
      names.length === 0 ? "It has no topics: remove the line." : `Did you mean "${closest(topic, names)}"?`,
  };
}
