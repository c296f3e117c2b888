import { subjectPath } from "../../bundle/route-paths.ts";
import type { SubjectLink } from "../../bundle/subject-tree.ts";

/** A subject as one of the ancestors of a page. */
export function subjectToBreadcrumb({ slug, name }: SubjectLink) {
  return { to: subjectPath(slug), name, subject: slug };
}
