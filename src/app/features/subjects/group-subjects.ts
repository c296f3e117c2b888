import type { HomeGroups } from "../../../bundle/manifest.ts";
import type { SubjectTotal } from "../../../bundle/subject-tree.ts";

/** Subjects under a heading. */
export interface SubjectGroup {
  /** Undefined for the subjects that are in none of the publisher's groups, and for the only group. */
  readonly name: string | undefined;
  readonly subjects: readonly SubjectTotal[];
}

/** So many subjects can be looked over without headings. */
const maxUngrouped = 15;

/** Number of alphabetical groups to aim at. */
const letterGroupCount = 5;

/** Groups subjects as the publisher has done, or by their initials if there are many; the largest subjects of a group first. */
export function groupSubjects(
  subjects: readonly SubjectTotal[],
  groups: HomeGroups,
): readonly SubjectGroup[] {
  if (groups === undefined)
    return subjects.length > maxUngrouped ? groupByInitial(subjects) : [all(subjects)];
  const grouped = groups.map(({ name, subjects: slugs }) => ({
    name,
    subjects: subjects
      .filter(({ slug }) => slugs.includes(slug))
      .toSorted((one, other) => other.count - one.count),
  }));
  const rest = subjects.filter(({ slug }) => groups.every((group) => !group.subjects.includes(slug)));
  return [...grouped, all(rest)].filter((group) => group.subjects.length > 0);
}

function all(subjects: readonly SubjectTotal[]): SubjectGroup {
  return { name: undefined, subjects };
}

/** Groups of neighboring initials, of about equal size; a single group if the subjects are in another order. */
function groupByInitial(subjects: readonly SubjectTotal[]): readonly SubjectGroup[] {
  const byInitial = new Map<string, SubjectTotal[]>();
  let previous = "";
  for (const subject of subjects) {
    const initial = (subject.name.normalize("NFD")[0] ?? "").toUpperCase();
    if (initial !== previous && byInitial.has(initial)) return [all(subjects)];
    previous = initial;
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), subject]);
  }
  const minSize = subjects.length / letterGroupCount;
  const groups: { first: string; last: string; subjects: SubjectTotal[] }[] = [];
  for (const [initial, within] of byInitial) {
    const group = groups.at(-1);
    if (group && group.subjects.length < minSize) {
      group.last = initial;
      group.subjects.push(...within);
    } else groups.push({ first: initial, last: initial, subjects: [...within] });
  }
  return groups.map(({ first, last, subjects: within }) => ({
    name: first === last ? first : `${first}–${last}`,
    subjects: within,
  }));
}
