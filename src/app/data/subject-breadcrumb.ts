import type { SubjectLink } from "../../bundle/subject-tree.ts";
import { subjectPath } from "./paths.ts";

/** A subject as one of the ancestors of a page. */
export function subjectToBreadcrumb({ slug, name }: SubjectLink) {
  return { to: subjectPath(slug), name, subject: slug };
}
