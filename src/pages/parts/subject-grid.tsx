import type { ReactElement } from "react";
import type { Subject } from "../../bundle/manifest.ts";
import { SubjectMark } from "../../ui/subject-mark.tsx";
import { words } from "../../words/words.ts";
import { subjectPath } from "../addresses.ts";
import { useContentLanguage } from "./content-language.ts";
import { PageLink } from "./page-link.tsx";

/** All subjects with the number of their questions. */
export function SubjectGrid({ subjects }: { readonly subjects: readonly Subject[] }): ReactElement {
  return (
    <ul className="subject-grid" {...useContentLanguage()}>
      {subjects.map(({ slug, name, count }) => (
        <li key={slug}>
          <PageLink to={subjectPath(slug)}>
            <SubjectMark slug={slug} name={name} />
            {name}
          </PageLink>{" "}
          <span className="subject-count">{words.questions(count)}</span>
        </li>
      ))}
    </ul>
  );
}
