import type { ReactElement } from "react";
import type { Subject } from "../../../bundle/manifest.ts";
import { subjectPath } from "../../../bundle/route-paths.ts";
import { messages } from "../../../i18n/messages.ts";
import { useContentLanguage } from "../../components/content-language.ts";
import { PageLink } from "../../components/page-link.tsx";
import { SubjectBadge } from "../../components/subject-badge.tsx";

/** All subjects with their numbers of questions. */
export function SubjectGrid({ subjects }: { readonly subjects: readonly Subject[] }): ReactElement {
  return (
    <ul className="subject-grid" {...useContentLanguage()}>
      {subjects.map(({ slug, name, count }) => (
        <li key={slug}>
          <PageLink to={subjectPath(slug)}>
            <SubjectBadge slug={slug} name={name} />
            {name}
          </PageLink>{" "}
          <span className="subject-count">{messages.questions(count)}</span>
        </li>
      ))}
    </ul>
  );
}
