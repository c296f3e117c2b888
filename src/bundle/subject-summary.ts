import type { Subject } from "./manifest.ts";
import { ancestorSubjects, type SubjectLink } from "./subject-tree.ts";

/** The part of a subject that pages show. */
export type SubjectSummary = Pick<Subject, "slug" | "name" | "count" | "isOrdered"> & {
  /** The subjects that contain it, the outermost first; absent if there are none. */
  readonly ancestors?: readonly SubjectLink[];
};

/** A subject as pages show it; `subjects` are all of the site. */
export function subjectToSummary(
  { slug, name, count, isOrdered }: SubjectSummary,
  subjects: readonly SubjectLink[],
): SubjectSummary {
  const ancestors = ancestorSubjects(subjects, slug);
  return {
    slug,
    name,
    count,
    ...(isOrdered && { isOrdered }),
    ...(ancestors.length > 0 && { ancestors }),
  };
}
