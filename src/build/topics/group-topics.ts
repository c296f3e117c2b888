import { compareText } from "../compare-text.ts";
import { compareProfiles } from "./article-vectors.ts";
import { chooseCovering } from "./choose-covering.ts";
import { isSameName, type TopicCandidate } from "./topic-candidates.ts";
import { minGroupSimilarity, topicsPerGroup } from "./tuning.ts";

/** A topic with the topics within it. */
export interface TopicNode {
  readonly candidate: TopicCandidate;
  /** The indexes of the articles directly in it. */
  readonly members: readonly number[];
  readonly children: readonly TopicNode[];
}

/** A topic in a list, with the index of the one that it is within. */
export type FlatNode = Omit<TopicNode, "children"> & { readonly parent: number | undefined };

type Leaf = Omit<TopicNode, "children">;

/**
 * Puts topics into groups, which are topics themselves, named by broader keywords. Without candidates for groups, each stays
 * by itself. The largest first.
 */
export function groupTopics(topics: readonly Leaf[], candidates: readonly TopicCandidate[]): TopicNode[] {
  const groups = chooseGroups(topics, candidates);
  const children = groups.map((): Leaf[] => []);
  const alone: Leaf[] = [];
  for (const [index, topic] of topics.entries()) {
    const degrees = groups.map((group) =>
      group.candidate.key === topic.candidate.key ? 1 : (group.degrees[index] ?? 0),
    );
    const nearest = degrees.indexOf(Math.max(...degrees));
    const isNear = (degrees[nearest] ?? 0) >= minGroupSimilarity;
    (isNear ? children[nearest] : alone)?.push(topic);
  }
  return [
    ...groups.flatMap(({ candidate }, index) => leavesToGroup(candidate, children[index] ?? [])),
    ...alone.map(leafToNode),
  ].sort(compareBySize);
}

/** The broader keywords that topics are grouped under. */
function chooseGroups(
  topics: readonly Leaf[],
  candidates: readonly TopicCandidate[],
): { readonly candidate: TopicCandidate; readonly degrees: Float32Array }[] {
  const memberCount = topics.reduce((sum, { members }) => sum + members.length, 0);
  const averageSize = memberCount / Math.max(1, topics.length);
  const covering = candidates
    .filter(({ holders }) => holders.length >= averageSize)
    .map((candidate) => ({
      candidate,
      // That a topic resembles itself makes it no group.
      degrees: Float32Array.from(topics, ({ candidate: topic }) =>
        candidate.key === topic.key
          ? 0
          : compareProfiles(candidate.profile, topic.profile) * candidate.fitness,
      ),
    }));
  return chooseCovering(
    covering,
    Math.round(topics.length / topicsPerGroup),
    minGroupSimilarity,
    (one, other) => isSameName(one.candidate, other.candidate),
  );
}

/** A group of one topic is that topic; a topic with the group's own name is what is directly in it. */
function leavesToGroup(candidate: TopicCandidate, leaves: readonly Leaf[]): TopicNode[] {
  if (leaves.length < 2) return leaves.map(leafToNode);
  const own = leaves.filter((leaf) => leaf.candidate.key === candidate.key);
  const others = leaves.filter((leaf) => leaf.candidate.key !== candidate.key);
  return [
    {
      candidate,
      members: own.flatMap(({ members }) => members),
      children: others.map(leafToNode).sort(compareBySize),
    },
  ];
}

function leafToNode(leaf: Leaf): TopicNode {
  return { ...leaf, children: [] };
}

function countMembers({ members, children }: TopicNode): number {
  return children.reduce((sum, child) => sum + child.members.length, members.length);
}

function compareBySize(one: TopicNode, other: TopicNode): number {
  return countMembers(other) - countMembers(one) || compareText(one.candidate.key, other.candidate.key);
}
