import { parentSubject, type SubjectSlug, subjectToAncestors } from "../content/url.ts";
import type { Manifest, Subject } from "./manifest.ts";

/** A subject's name and where it is. */
export type SubjectLink = Pick<Subject, "slug" | "name">;

/** A subject with the number of listed articles in it and in all subjects within it. */
export type SubjectTotal = SubjectLink & { readonly count: number };

/** The part of a subject that pages show. */
export type SubjectSummary = Pick<Subject, "slug" | "name" | "count" | "isOrdered"> & {
  /** The subjects that contain it, the outermost first; absent if there are none. */
  readonly ancestors?: readonly SubjectLink[];
};

/** The subjects directly within a subject, or at the top if there is none, in the order of the list. */
export function childSubjects(
  subjects: readonly (SubjectLink & Pick<Subject, "count">)[],
  parent?: SubjectSlug,
): SubjectTotal[] {
  const totals = new Map<SubjectSlug, number>();
  for (const { slug, count } of subjects) {
    for (const each of [...subjectToAncestors(slug), slug]) totals.set(each, (totals.get(each) ?? 0) + count);
  }
  return subjects
    .filter(({ slug }) => parentSubject(slug) === parent)
    .map(({ slug, name, count }) => ({ slug, name, count: totals.get(slug) ?? count }));
}

/** The number of listed articles in a subject and in all subjects within it; `children` are those directly within it. */
export function countArticles({ count }: Pick<Subject, "count">, children: readonly SubjectTotal[]): number {
  return children.reduce((sum, child) => sum + child.count, count);
}

/** The subjects that contain a subject, the outermost first. */
function ancestorSubjects(subjects: readonly SubjectLink[], subject: SubjectSlug): SubjectLink[] {
  const bySlug = new Map(subjects.map((each) => [each.slug, each]));
  return subjectToAncestors(subject).flatMap((slug) => {
    const ancestor = bySlug.get(slug);
    return ancestor === undefined ? [] : [{ slug, name: ancestor.name }];
  });
}

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

/** The subject with this slug; undefined if the site has none. */
export function findSubject({ subjects }: Pick<Manifest, "subjects">, slug: string): Subject | undefined {
  return subjects.find((subject) => subject.slug === slug);
}
