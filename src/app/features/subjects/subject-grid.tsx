import type { ReactElement } from "react";
import { subjectPath } from "../../../bundle/pages/route-paths.ts";
import type { SubjectTotal } from "../../../bundle/subject-tree.ts";
import { messages } from "../../../i18n/messages.ts";
import { useContentLanguage } from "../../components/content-language.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { SubjectBadge } from "../../components/subject-badge.tsx";

/** Subjects with the numbers of questions in them. */
export function SubjectGrid({ subjects }: { readonly subjects: readonly SubjectTotal[] }): ReactElement {
  return (
    <ul className="subject-grid" {...useContentLanguage()}>
      {subjects.map(({ slug, name, count }) => (
        <li key={slug}>
          <SubjectBadge slug={slug} />
          <PageLink to={subjectPath(slug)}>{name}</PageLink>{" "}
          <span className="subject-count">{messages.questions(count)}</span>
        </li>
      ))}
    </ul>
  );
}
