import { subjectPath, subjectsPath, topicPagePath } from "../../bundle/pages/route-paths.ts";
import type { SubjectLink, SubjectSummary } from "../../bundle/subject-tree.ts";
import type { Topic } from "../../bundle/topics/topics-schema.ts";
import type { SubjectSlug } from "../../content/url.ts";
import { messages } from "../../i18n/messages.ts";

/** A page that contains another one. */
export interface PageAncestor {
  readonly to: string;
  readonly name: string;
  /** The subject, if it is the page of one. */
  readonly subject?: SubjectSlug;
}

/** A subject as one of the ancestors of a page. */
export function subjectToBreadcrumb({ slug, name }: SubjectLink): PageAncestor {
  return { to: subjectPath(slug), name, subject: slug };
}

/** The ancestors of a page in a subject, the list of all subjects first; in a topic, if there is one. */
export function subjectToBreadcrumbs(
  subject: SubjectSummary,
  topic?: Pick<Topic, "slug" | "name">,
): PageAncestor[] {
  return [
    { to: subjectsPath, name: messages.subjects },
    ...[...(subject.ancestors ?? []), subject].map(subjectToBreadcrumb),
    ...(topic === undefined ? [] : [{ to: topicPagePath(subject.slug, topic.slug), name: topic.name }]),
  ];
}
