import type { ReactElement, ReactNode } from "react";
import { subjectPath } from "../../../bundle/pages/route-paths.ts";
import type { SubjectLink } from "../../../bundle/subject-tree.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { foldText } from "../../../search/analysis/fold-text.ts";
import { editDistanceUpToTwo } from "../../../search/analysis/fuzzy-match.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { SubjectBadge } from "../../components/subject-badge.tsx";

interface SimilarSubjectProps {
  /** The words of a URL. */
  readonly text: string;
  readonly subjects: readonly SubjectLink[];
}

/** The subject whose name or slug is a mistyped text; undefined if none is near it. */
function findSimilarSubject(text: string, subjects: readonly SubjectLink[]): SubjectLink | undefined {
  const typed = foldText(text);
  let nearest: { readonly subject: SubjectLink; readonly distance: number } | undefined;
  for (const subject of subjects) {
    const spellings = [subject.name, subject.slug.replaceAll("-", " ")].map(foldText);
    const distance = Math.min(...spellings.map((spelling) => editDistanceUpToTwo(typed, spelling)));
    if (distance <= 2 && (nearest === undefined || distance < nearest.distance))
      nearest = { subject, distance };
  }
  return nearest?.subject;
}

/** A link to the subject that a URL may mean. */
export function SimilarSubject({ text, subjects }: SimilarSubjectProps): ReactElement | null {
  const subject = findSimilarSubject(text, subjects);
  if (subject === undefined) return null;
  return (
    <p className="similar-subject">
      {lazyMessages.didYouMean<ReactNode>(
        <PageLink key="subject" to={subjectPath(subject.slug)}>
          <SubjectBadge slug={subject.slug} />
          {subject.name}
        </PageLink>,
      )}
    </p>
  );
}
